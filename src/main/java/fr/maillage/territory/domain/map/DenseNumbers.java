package fr.maillage.territory.domain.map;

import java.util.Arrays;

/**
 * Gives each distinct key a number, 0, 1, 2… in the order of their coming. Open addressing on plain arrays: a country's
 * two million vertices would weigh ten times more in a map of objects.
 */
final class DenseNumbers {

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    DenseNumbers() {
        Arrays.fill(numbers, -1);
    }

    int numberOf(long key) {
        int slot = slot(key);
        if (numbers[slot] < 0) {
            keys[slot] = key;
            numbers[slot] = size++;
            if (size * 2 > keys.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot];
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] >= 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}

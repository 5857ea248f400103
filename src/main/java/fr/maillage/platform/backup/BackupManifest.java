package fr.maillage.platform.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds, as written in its {@code manifest.json}. Written last: a folder without it is not a backup.
 *
 * @param format raised when older versions of Maillage could not read it any more
 * @param maillage version of the program that made it
 * @param postgresql version of the server it was read from
 * @param madeAt when the tables were read, as all of them were at that instant; ISO 8601
 * @param migrations the last migration of each module
 * @param digest of the migrations, as the instance remembered it
 * @param tables in the order in which they can be filled
 * @param leftOut tables whose rows were not kept
 * @param files what lay beside the database
 */
record BackupManifest(
        int format,
        String maillage,
        String postgresql,
        String madeAt,
        Map<String, String> migrations,
        String digest,
        List<TableFile> tables,
        List<SequenceValue> sequences,
        List<String> leftOut,
        List<KeptFile> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String SUM = "manifest.json.sha256";

    /**
     * The rows of one table.
     *
     * @param name schema and name, quoted where SQL asks for it
     * @param columns likewise
     * @param file where they are, below the backup's folder
     */
    record TableFile(String name, List<String> columns, long rows, String file, String sha256) {}

    /**
     * Where a sequence stands.
     *
     * @param called whether this value was already given
     */
    record SequenceValue(String name, long value, boolean called) {}

    /**
     * A file of the data folder.
     *
     * @param path below the data folder
     */
    record KeptFile(String path, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(TableFile::rows).sum();
    }
}

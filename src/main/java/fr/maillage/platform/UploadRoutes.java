package fr.maillage.platform;

/**
 * An address that takes a file, the only kind that does: sent anywhere else, a multipart form is refused unread.
 *
 * @param path exact path of the POST
 * @param tooBig where the browser is led when what it sends is more than {@link #MOST_BYTES}, with a page that says so
 */
public record UploadRoutes(String path, String tooBig) {

    /** The most that a file may weigh, in bytes; much more is not even read, a little more is for the controller to refuse. */
    public static final int MOST_BYTES = 2 << 20;
}

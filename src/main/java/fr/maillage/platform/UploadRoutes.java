package fr.maillage.platform;

/**
 * An address that takes a file, the only kind that does: sent anywhere else, a multipart form is refused unread.
 *
 * @param path exact path of the POST
 * @param tooBig where the browser is led when what it sends is more than allowed, with a page that says so
 * @param mostBytes that the file may weigh; much more is not even read, a little more is for the controller to refuse
 */
public record UploadRoutes(String path, String tooBig, int mostBytes) {

    /** The most that a file may weigh, in bytes, where nothing else is said. */
    public static final int MOST_BYTES = 2 << 20;

    /** Takes files of up to {@link #MOST_BYTES}. */
    public UploadRoutes(String path, String tooBig) {
        this(path, tooBig, MOST_BYTES);
    }
}

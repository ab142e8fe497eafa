/** The names of the panels that publication has beside a story. */
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export const ChecksTitle = () => useStrings(publishingStrings).findings.title;
export const RevisionsTitle = () => useStrings(publishingStrings).record.revisions;

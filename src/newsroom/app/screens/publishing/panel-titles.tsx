/** The names of the panels that publication has beside a story. */
import { publishingPanelStrings } from "../../strings/publishing/panels.ts";
import { useStrings } from "../../strings/use-strings.ts";

export const ChecksTitle = () => useStrings(publishingPanelStrings).checks;
export const RevisionsTitle = () => useStrings(publishingPanelStrings).revisions;

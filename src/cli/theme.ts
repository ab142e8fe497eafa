/** The theme of the paper. */
export { defaultTheme as theme } from "../render/themes/default/theme.ts";

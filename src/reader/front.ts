/** What all pages but stories load. */
import { SchemeChoice } from "./parts/scheme-choice.ts";

customElements.define("scheme-choice", SchemeChoice);

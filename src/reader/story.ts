/** What the page of a story loads. */
import { OutsideEmbed } from "./parts/outside-embed.ts";
import { SchemeChoice } from "./parts/scheme-choice.ts";
import { StoryTools } from "./parts/story-tools.ts";

customElements.define("scheme-choice", SchemeChoice);
customElements.define("story-tools", StoryTools);
customElements.define("outside-embed", OutsideEmbed);

/** The schema of the editor: the same in the browser and on the server. */
import { Schema } from "prosemirror-model";
import { MARKS } from "./marks.ts";
import { NODES } from "./nodes.ts";

export const schema = new Schema({ nodes: NODES, marks: MARKS });
export type StorySchema = typeof schema;

/** A front of the demonstration newspaper: keys become ids, sections become paths, titles come from what they show. */
import type { Front } from "../../core/front.ts";
import { Front as FrontSchema } from "../../core/front.ts";
import { localised } from "../../core/paper.ts";
import type { DemoFront, DemoPaper } from "./demo-files.ts";
import { sectionPaths } from "./demo-paper.ts";

export function demoFront(front: DemoFront, paper: DemoPaper, stories: ReadonlyMap<string, number>): Front {
	const edition = paper.editions.find(({ key }) => key === front.edition);
	if (edition === undefined) throw new Error(`demo/fronts.json: there is no edition ${front.edition}`);
	const branch = sectionPaths(edition);
	const containers = front.containers.map(({ title, section, topic, pinned, ...rest }) => {
		const place = section === "" ? null : branch(section);
		const concept = paper.concepts.find(({ key }) => key === topic);
		return {
			...rest,
			title: title ?? place?.name ?? (concept ? localised(concept.names, edition) : ""),
			section: place?.path ?? "",
			topic,
			pinned: pinned.map((key) => {
				const id = stories.get(key);
				if (id === undefined) throw new Error(`demo/fronts.json: there is no story ${key}`);
				return id;
			}),
		};
	});
	return FrontSchema.parse({ edition: front.edition, section: "", containers });
}

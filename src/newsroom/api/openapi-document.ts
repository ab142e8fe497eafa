/** The OpenAPI 3.1 document, written from the same schemas that check requests. */
import { z } from "zod";
import { Front } from "../../core/front.ts";
import { Concept, Edition, PaperSettings, Section } from "../../core/paper.ts";
import { PROBLEMS } from "../../core/problems.ts";
import { Element } from "../../elements/body.ts";
import { AssetView } from "./asset-view.ts";
import type { Route } from "./route.ts";
import { StoryInput } from "./story-input.ts";
import { StoryView } from "./story-view.ts";

const ProblemView = z.object({
	type: z.string().describe("Ends with the code in the catalogue."),
	title: z.string(),
	status: z.int(),
	detail: z.string().describe("What happened in this case."),
	at: z.string().optional().describe("Path of the field, for example body.3.level."),
	help: z.string().describe("What to do about it."),
	data: z.unknown().optional(),
	instance: z.string().optional(),
});

const NAMED = {
	Story: StoryView,
	StoryInput,
	Element,
	Asset: AssetView,
	Settings: PaperSettings,
	Edition,
	Section,
	Front,
	Concept,
	Problem: ProblemView,
};

type Json = Record<string, unknown>;

interface Schemas {
	readonly components: Json;
	/** Where the schema stands in the document. */
	ref(schema: z.ZodType): Json;
}

/** JSON Schema 2020-12, which is what OpenAPI 3.1 uses; every schema stands under components, once. */
function schemasOf(routes: readonly Route[]): Schemas {
	const registry = z.registry<{ id?: string }>();
	const add = (schema: z.ZodType | undefined, id: string) => {
		if (schema && !registry.has(schema)) registry.add(schema, { id });
	};
	for (const [id, schema] of Object.entries(NAMED)) add(schema, id);
	for (const route of routes) {
		const name = `${route.name[0]?.toUpperCase()}${route.name.slice(1)}`;
		add(route.body, `${name}Body`);
		for (const [status, { schema }] of Object.entries(route.answers)) add(schema, `${name}${status}`);
	}
	const uri = (id: string) => `#/components/schemas/${id}`;
	const { schemas } = z.toJSONSchema(registry, { io: "input", unrepresentable: "any", uri });
	const components: Json = {};
	for (const [id, { $schema: _dialect, $id: _address, id: _name, ...schema }] of Object.entries(
		schemas as Record<string, Json>,
	))
		components[id] = schema;
	return { components, ref: (schema) => ({ $ref: uri(registry.get(schema)?.id ?? "") }) };
}

function parameters(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
	if (schema === undefined) return [];
	const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
	return Object.entries(properties).map(([name, value]) => ({
		name,
		in: place,
		required: place === "path" || required.includes(name),
		schema: value,
	}));
}

function requestBody(route: Route, { ref }: Schemas): Json | undefined {
	if (route.body)
		return { required: !route.bodyOptional, content: { "application/json": { schema: ref(route.body) } } };
	if (route.reads) return { required: true, content: Object.fromEntries(route.reads.map((type) => [type, {}])) };
	return undefined;
}

function operation(route: Route, schemas: Schemas): Json {
	const problem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
	const responses: Json = { default: { description: "Refused; `type` ends with the code.", content: problem } };
	for (const [status, { description, schema }] of Object.entries(route.answers)) {
		const content =
			Number(status) >= 400 ? problem : schema ? { "application/json": { schema: schemas.ref(schema) } } : undefined;
		responses[status] = { description, ...(content ? { content } : {}) };
	}
	const ifMatch =
		412 in route.answers ? [{ name: "If-Match", in: "header", required: false, schema: { type: "string" } }] : [];
	const body = requestBody(route, schemas);
	return {
		operationId: route.name,
		summary: route.summary,
		description:
			route.access === "anyone"
				? "Needs no token."
				: route.access === "token"
					? "Needs a token."
					: `Needs the permission ${route.access}.`,
		parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query"), ...ifMatch],
		...(body ? { requestBody: body } : {}),
		responses,
		...(route.access === "anyone" ? { security: [] } : {}),
	};
}

/** Hono's spelling of an address (`:path{.+}`) in OpenAPI's (`{path}`). */
export const openapiPath = (path: string): string => `/api/v1${path.replace(/:(\w+)(?:\{[^}]*\})?/gu, "{$1}")}`;

export function openapiDocument(routes: readonly Route[]): Json {
	const schemas = schemasOf(routes);
	const paths: Record<string, Json> = {};
	for (const route of routes) {
		const path = openapiPath(route.path);
		paths[path] = { ...paths[path], [route.method]: operation(route, schemas) };
	}
	return {
		openapi: "3.1.0",
		info: {
			title: "Broadsheet",
			version: "1",
			description: "Write, publish, correct, withdraw; and follow what was published.",
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: "/" }],
		security: [{ token: [] }],
		paths,
		components: {
			schemas: schemas.components,
			securitySchemes: {
				token: { type: "http", scheme: "bearer", description: "Made with `broadsheet token create`." },
			},
		},
		"x-problems": PROBLEMS,
	};
}

/** The JSX runtime: text is escaped by type, and no address runs a script. */
import { expect, test } from "vitest";
import { jsonForScript, trusted } from "../../src/render/jsx/html.ts";

const markup = (made: unknown) => String(made);

test("text is escaped in elements and attributes, markup is not", () => {
	const text = `<b>&"'`;
	expect(markup(<p title={text}>{text}</p>)).toBe('<p title="&lt;b&gt;&amp;&quot;&#39;">&lt;b&gt;&amp;&quot;&#39;</p>');
	expect(markup(<p>{[trusted("<i>x</i>"), null, false, 0]}</p>)).toBe("<p><i>x</i>0</p>");
});

test("void elements have no end, flags no value", () => {
	expect(markup(<input type="text" disabled={true} hidden={false} />)).toBe('<input type="text" disabled>');
});

test.each([
	"javascript:alert(1)",
	" JavaScript:alert(1)",
	"java\nscript:alert(1)",
	"\u0001vbscript:x",
	"data:text/html,x",
])("an address that a browser would run is left out: %j", (address) => {
	expect(markup(<a href={address}>x</a>)).toBe("<a>x</a>");
});

test("JSON in a script can not end it", () => {
	expect(markup(jsonForScript({ a: "</script><!--\u2028" }))).toBe('{"a":"\\u003c/script>\\u003c!--\\u2028"}');
});

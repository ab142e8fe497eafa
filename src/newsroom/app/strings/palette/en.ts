export const en = {
	title: "Go or do",
	field: "A screen, a headline, a story’s number, something to do",
	found: "What was found",
	stories: "Stories",
	places: "Places",
	actions: "What can be done here",
	finding: "Looking …",
	nothing: "Nothing is called so",
};

/** Small parts that many screens use: they come with the frame, because each in a file of its own would be a trip to the server. */
import "../../core/addresses.ts";
import "../../core/date-style.ts";
import "../../core/folding.ts";
import "../../core/language-tag.ts";
import "../../core/localised.ts";
import "../../core/permissions.ts";
import "../../core/pictures/crop-around.ts";
import "./kit/badge.tsx";
import "./kit/search-field.tsx";
import "./kit/select.tsx";
import "./kit/text-field.tsx";
import "./screens/pictures/picture-picker.tsx";
import "./strings/direction-of-locale.ts";

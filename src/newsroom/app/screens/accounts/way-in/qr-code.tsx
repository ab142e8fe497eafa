/** A text as a picture that telephones read; dark on light in both colour schemes, because many cameras need that. */
import { useMemo } from "react";
import { encode } from "uqr";

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
	const { size, path } = useMemo(() => {
		const { data, size: side } = encode(text, { border: 2 });
		const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
		return { size: side, path: squares.join("") };
	}, [text]);
	return (
		<svg className="wi-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
			<path d={path} />
		</svg>
	);
}

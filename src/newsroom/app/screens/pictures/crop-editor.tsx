/** What is cut out of a picture: a point that stays in view, boxes by hand where it does not serve, and every shape as it will be. */
import { Minus, Plus, RotateCcw } from "lucide-react";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { type FocalPoint, SHAPES, type Shape } from "../../../../core/pictures/crop-around.ts";
import { boxFor, type CropBox, type Crops } from "../../../../core/pictures/crops.ts";
import {
	boxNow,
	type Corner,
	moveBox,
	proportionOf,
	pullCorner,
	scaleBox,
} from "../../../../core/pictures/draw-box.ts";
import { announce } from "../../kit/announce.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { LOCALES } from "../../strings/language.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";

export interface CropEditorProps {
	readonly picture: {
		readonly width: number;
		readonly height: number;
		readonly colour: string;
		/** Address of the picture with nothing cut off. */
		readonly whole: string;
	};
	readonly focal: FocalPoint;
	readonly crops: Crops;
	readonly isDisabled: boolean;
	readonly onChange: (change: { readonly focal?: FocalPoint; readonly crops?: Crops }) => void;
}

const CORNERS: readonly Corner[] = ["top-left", "top-right", "bottom-left", "bottom-right"];
const STEP = 0.01;
const BIG_STEP = 0.1;

export function CropEditor({ picture, focal, crops, isDisabled, onChange }: CropEditorProps): ReactNode {
	const words = useStrings(picturesStrings).crop;
	const [shape, setShape] = useState<Shape | null>(null);
	const cuttable = { width: picture.width, height: picture.height, focal, crops };
	const setBox = (one: Shape, box: CropBox | null) => {
		const { [one]: _, ...others } = crops;
		onChange({ crops: box === null ? others : { ...others, [one]: box } });
	};
	const nameOf = (one: Shape) => (one === "full" ? words.full : one);
	return (
		<div className="pi-crop">
			<p className="k-quiet">{words.lead}</p>
			<Stage picture={picture}>
				{shape === null ? (
					<Point focal={focal} isDisabled={isDisabled} onChange={(point) => onChange({ focal: point })} />
				) : (
					<Box
						name={words.box(nameOf(shape))}
						box={crops[shape] ?? boxNow(cuttable, shape)}
						proportion={proportionOf(shape, picture)}
						isDisabled={isDisabled}
						onChange={(box) => setBox(shape, box)}
					/>
				)}
			</Stage>
			{shape === null ? (
				<p className="k-hint">{words.pointHow}</p>
			) : (
				<div className="k-row">
					<span className="k-hint pi-grow">{words.boxHow}</span>
					{isDisabled ? null : (
						<>
							<IconButton
								size="small"
								label={words.smaller}
								icon={<Minus size={16} aria-hidden="true" />}
								onPress={() => setBox(shape, scaleBox(crops[shape] ?? boxNow(cuttable, shape), 0.9))}
							/>
							<IconButton
								size="small"
								label={words.larger}
								icon={<Plus size={16} aria-hidden="true" />}
								onPress={() => setBox(shape, scaleBox(crops[shape] ?? boxNow(cuttable, shape), 1 / 0.9))}
							/>
							{crops[shape] ? (
								<Button
									size="small"
									icon={<RotateCcw size={14} aria-hidden="true" />}
									onPress={() => setBox(shape, null)}
								>
									{words.automatic}
								</Button>
							) : null}
						</>
					)}
					<Button size="small" onPress={() => setShape(null)}>
						{words.back}
					</Button>
				</div>
			)}
			<ul className="pi-shapes" aria-label={words.shapes}>
				{SHAPES.map((one) => (
					<li key={one}>
						<button
							type="button"
							className="pi-shape"
							aria-pressed={shape === one}
							onClick={() => setShape(shape === one ? null : one)}
						>
							<Cutting picture={picture} box={boxNow(cuttable, one)} size={boxFor(cuttable, one)} />
							<strong>{nameOf(one)}</strong>
							<span className="k-hint">{words.usedIn[one]}</span>
							<span className="k-hint">{crops[one] ? words.byHand : one === "full" ? "" : words.around}</span>
						</button>
					</li>
				))}
			</ul>
		</div>
	);
}

/** The whole picture; where it is pressed or pulled is told in fractions by what stands in it. */
function Stage({
	picture,
	children,
}: {
	readonly picture: CropEditorProps["picture"];
	readonly children: ReactNode;
}): ReactNode {
	const { whole, width, height, colour } = picture;
	return (
		// Left is left in a picture, whatever way the words run.
		<div className="pi-stage" dir="ltr" style={{ aspectRatio: `${width} / ${height}`, background: colour }}>
			<img src={whole} alt="" draggable={false} />
			{children}
		</div>
	);
}

/** The part of the picture that a shape shows. */
function Cutting({
	picture,
	box,
	size,
}: {
	readonly picture: CropEditorProps["picture"];
	readonly box: CropBox;
	readonly size: { readonly width: number; readonly height: number };
}): ReactNode {
	const part = (n: number) => `${n * 100}%`;
	return (
		<span className="pi-cutting-place">
			<span
				className="pi-cutting"
				dir="ltr"
				style={{ aspectRatio: `${size.width} / ${size.height}`, "--ratio": size.width / size.height } as CSSProperties}
			>
				<img
					src={picture.whole}
					alt=""
					style={{
						inlineSize: part(1 / box.width),
						blockSize: part(1 / box.height),
						left: part(-box.x / box.width),
						top: part(-box.y / box.height),
					}}
				/>
			</span>
		</span>
	);
}

/** Where a pointer is in the stage, in fractions. */
function placeIn(
	stage: Element | null,
	{ clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): FocalPoint {
	const { left, top, width, height } = stage?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
	const part = (n: number) => Math.min(Math.max(n, 0), 1);
	return { x: part((clientX - left) / width), y: part((clientY - top) / height) };
}

/** The way of an arrow key in steps of the picture's size; null for every other key. */
function wayOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): FocalPoint | null {
	if (altKey || ctrlKey || metaKey) return null;
	const step = shiftKey ? BIG_STEP : STEP;
	const ways: Readonly<Record<string, FocalPoint>> = {
		ArrowLeft: { x: -step, y: 0 },
		ArrowRight: { x: step, y: 0 },
		ArrowUp: { x: 0, y: -step },
		ArrowDown: { x: 0, y: step },
	};
	return ways[key] ?? null;
}

const rounded = (n: number) => Math.round(Math.min(Math.max(n, 0), 1) * 1000) / 1000;

function Point({
	focal,
	isDisabled,
	onChange,
}: {
	readonly focal: FocalPoint;
	readonly isDisabled: boolean;
	readonly onChange: (focal: FocalPoint) => void;
}): ReactNode {
	const words = useStrings(picturesStrings).crop;
	const percent = new Intl.NumberFormat(LOCALES[useLanguage()], { style: "percent" });
	const area = useRef<HTMLDivElement>(null);
	const at = (point: FocalPoint) => words.pointAt(percent.format(point.x), percent.format(point.y));
	const set = ({ x, y }: FocalPoint) => onChange({ x: rounded(x), y: rounded(y) });
	const follow = (event: PointerEvent) => {
		if (isDisabled || event.buttons !== 1) return;
		set(placeIn(area.current, event));
	};
	return (
		<div
			ref={area}
			className="pi-area"
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId);
				follow(event);
			}}
			onPointerMove={follow}
		>
			<button
				type="button"
				className="pi-point"
				disabled={isDisabled}
				aria-label={`${words.point}: ${at(focal)}`}
				style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }}
				onKeyDown={(event) => {
					const way = wayOf(event);
					if (way === null) return;
					event.preventDefault();
					const to = { x: rounded(focal.x + way.x), y: rounded(focal.y + way.y) };
					set(to);
					announce(at(to));
				}}
			/>
		</div>
	);
}

function Box({
	name,
	box,
	proportion,
	isDisabled,
	onChange,
}: {
	readonly name: string;
	readonly box: CropBox;
	readonly proportion: number | null;
	readonly isDisabled: boolean;
	readonly onChange: (box: CropBox) => void;
}): ReactNode {
	const words = useStrings(picturesStrings).crop;
	const percent = new Intl.NumberFormat(LOCALES[useLanguage()], { style: "percent" });
	const area = useRef<HTMLDivElement>(null);
	/** Where the pointer took hold, and of what. */
	const hold = useRef<{ readonly from: FocalPoint; readonly box: CropBox; readonly corner: Corner | null } | null>(
		null,
	);
	const at = (one: CropBox) => words.boxAt(percent.format(one.width), percent.format(one.x), percent.format(one.y));
	const take = (corner: Corner | null) => (event: PointerEvent) => {
		if (isDisabled) return;
		event.stopPropagation();
		event.currentTarget.setPointerCapture(event.pointerId);
		hold.current = { from: placeIn(area.current, event), box, corner };
	};
	const pull = (event: PointerEvent) => {
		const held = hold.current;
		if (held === null || event.buttons !== 1) return;
		const to = placeIn(area.current, event);
		onChange(
			held.corner === null
				? moveBox(held.box, to.x - held.from.x, to.y - held.from.y)
				: pullCorner(held.box, held.corner, to, proportion),
		);
	};
	const part = (n: number) => `${n * 100}%`;
	return (
		<div ref={area} className="pi-area">
			<button
				type="button"
				className="pi-box"
				disabled={isDisabled}
				aria-label={`${name}: ${at(box)}`}
				style={{ left: part(box.x), top: part(box.y), inlineSize: part(box.width), blockSize: part(box.height) }}
				onPointerDown={take(null)}
				onPointerMove={pull}
				onPointerUp={() => {
					hold.current = null;
				}}
				onKeyDown={(event) => {
					const way = wayOf(event);
					const factor = { "+": 1 / 0.95, "=": 1 / 0.95, "-": 0.95, _: 0.95 }[event.key];
					if (way === null && factor === undefined) return;
					event.preventDefault();
					const next = way
						? moveBox(box, way.x, way.y)
						: scaleBox(box, event.shiftKey ? (factor ?? 1) ** 4 : (factor ?? 1));
					onChange(next);
					announce(at(next));
				}}
			/>
			{isDisabled
				? null
				: CORNERS.map((corner) => (
						<span
							key={corner}
							className="pi-corner"
							data-corner={corner}
							style={{
								left: part(corner.endsWith("left") ? box.x : box.x + box.width),
								top: part(corner.startsWith("top") ? box.y : box.y + box.height),
							}}
							onPointerDown={take(corner)}
							onPointerMove={pull}
							onPointerUp={() => {
								hold.current = null;
							}}
						/>
					))}
		</div>
	);
}

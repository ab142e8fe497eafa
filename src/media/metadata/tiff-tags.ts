/** The tags of a TIFF structure, which EXIF is too (TIFF 6.0, section 2; Exif 2.32, section 4.6): bounded, never recursive. */

/** One tag: its field type, how many values, and its bytes in the file's own byte order. */
export interface TiffTag {
	readonly type: number;
	readonly count: number;
	readonly bytes: Uint8Array;
	readonly littleEndian: boolean;
}

const SIZE_OF_TYPE: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MAX_TAGS = 1000;
/** Pointers to the EXIF directory and to the GPS directory. */
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const GPS_LATITUDE = 2;
const GPS_LONGITUDE = 4;

/** The tags of the first directory and of the EXIF directory that it points to; a broken structure yields what could be read. */
export function readTags(bytes: Uint8Array): Map<number, TiffTag> {
	const tags = new Map<number, TiffTag>();
	if (bytes.length < 8) return tags;
	const littleEndian = bytes[0] === 0x49;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!littleEndian && bytes[0] !== 0x4d) return tags;
	if (view.getUint16(2, littleEndian) !== 42) return tags;
	readDirectory(bytes, view, view.getUint32(4, littleEndian), littleEndian, tags);
	const pointer = tagNumber(tags.get(EXIF_DIRECTORY));
	if (pointer !== undefined) readDirectory(bytes, view, pointer, littleEndian, tags);
	return tags;
}

/** Whether the file says where it was taken; many cameras write a GPS directory that holds only a version. */
export function hasGpsPosition(bytes: Uint8Array, tags: Map<number, TiffTag>): boolean {
	const pointer = tags.get(GPS_DIRECTORY);
	const offset = tagNumber(pointer);
	if (!pointer || offset === undefined) return false;
	const gps = new Map<number, TiffTag>();
	readDirectory(
		bytes,
		new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
		offset,
		pointer.littleEndian,
		gps,
	);
	return gps.has(GPS_LATITUDE) || gps.has(GPS_LONGITUDE);
}

function readDirectory(
	bytes: Uint8Array,
	view: DataView,
	offset: number,
	littleEndian: boolean,
	tags: Map<number, TiffTag>,
): void {
	if (offset < 8 || offset + 2 > bytes.length) return;
	const count = Math.min(view.getUint16(offset, littleEndian), MAX_TAGS);
	for (let i = 0; i < count; i++) {
		const at = offset + 2 + i * 12;
		if (at + 12 > bytes.length) return;
		const id = view.getUint16(at, littleEndian);
		const type = view.getUint16(at + 2, littleEndian);
		const values = view.getUint32(at + 4, littleEndian);
		const size = (SIZE_OF_TYPE[type] ?? 0) * values;
		const from = size <= 4 ? at + 8 : view.getUint32(at + 8, littleEndian);
		if (size === 0 || from + size > bytes.length || tags.has(id)) continue;
		tags.set(id, { type, count: values, bytes: bytes.subarray(from, from + size), littleEndian });
	}
}

/** A tag's first value as a whole number (BYTE, SHORT and LONG). */
export function tagNumber(tag: TiffTag | undefined): number | undefined {
	if (!tag) return undefined;
	const view = new DataView(tag.bytes.buffer, tag.bytes.byteOffset, tag.bytes.byteLength);
	if (tag.type === 3) return view.getUint16(0, tag.littleEndian);
	if (tag.type === 4 || tag.type === 13) return view.getUint32(0, tag.littleEndian);
	return tag.type === 1 ? view.getUint8(0) : undefined;
}

/** A tag's bytes, whatever type the writer declared. */
export function tagBytes(tag: TiffTag | undefined): Uint8Array | undefined {
	return tag?.bytes;
}

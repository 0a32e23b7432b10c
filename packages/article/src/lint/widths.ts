// Checks that nothing is wider than the narrowest telephone. What fits there fits on wider ones: shares grow with the
// page, and pixels stay.
import { boxOf, textStyleIn, type Box, type TextStyle } from './box.js';
import type { Place, Report } from './codes.js';
import { elementsIn, fixedColumns, pixelsIn, rowsOf } from './columns.js';
import { articleLimits } from './limits.js';
import { RunMeter, type Need } from './runs.js';
import { attributeOf, styleOf, type ArticleElement } from './tree.js';

const PAGE = articleLimits.narrowest - 2 * articleLimits.pageMargin;
const PAGE_STYLE: TextStyle = {
  fontSize: articleLimits.fontSize,
  letterSpacing: 0,
  bold: false,
  nowrap: false,
};

export function checkWidths(root: ArticleElement, report: Report): void {
  const told = new Set<Place>();
  const tell = (need: Need, available: number): void => {
    if (told.has(need.place)) return;
    told.add(need.place);
    const [wide, room] = [Math.ceil(need.width), Math.floor(Math.max(0, available))];
    const code = need.what === 'text' ? 'unbreakable' : need.what === 'picture' ? 'image-width' : 'width';
    report(
      code,
      need.place,
      `at least ${wide} px, where ${articleLimits.narrowest} px of page leave ${room}`,
    );
  };
  checkPictures(root, report);
  fitChildren(root, PAGE, PAGE_STYLE, tell);
}

type Tell = (need: Need, available: number) => void;

/** A picture's own width is not known here: what is not held to the page may be wider. */
function checkPictures(element: ArticleElement, report: Report): void {
  if (element.name === 'img') {
    const held = ['width', 'max-width'].some((property) => /^[\d.]/.test(styleOf(element, property) ?? ''));
    if (!held)
      report('image-width', element.place, 'an image without a width or max-width may be of any width');
  }
  for (const child of elementsIn(element)) checkPictures(child, report);
}

/** Whether what is in an element fits into the room it has. */
function fitChildren(element: ArticleElement, room: number, style: TextStyle, tell: Tell): void {
  const inline = inlineNeed(element, style, room);
  if (inline && inline.width > room) tell(inline, room);
  fitCells(element, room, style, tell);
  for (const child of blocksIn(element, style)) {
    const childStyle = textStyleIn(child, style);
    const box = boxOf(child, childStyle.fontSize);
    const inner = contentWidth(box, room);
    const outer = inner + box.edge + box.margin;
    if (inner < 0 || outer > room + 0.5) tell({ width: outer, place: child.place, what: 'box' }, room);
    else if (child.name === 'table') fitTable(child, inner, childStyle, tell);
    else fitChildren(child, inner, childStyle, tell);
  }
}

/** Pixels for what is in a box. */
function contentWidth(box: Box, room: number): number {
  const edge = box.borderBox ? box.edge : 0;
  const auto = room - box.margin - box.edge;
  const wanted = box.width ? pixelsIn(box.width, room) - edge : auto;
  return box.maxWidth ? Math.min(wanted, pixelsIn(box.maxWidth, room) - edge) : wanted;
}

function fitTable(table: ArticleElement, width: number, style: TextStyle, tell: Tell): void {
  const rows = rowsOf(table);
  if (styleOf(table, 'table-layout') === 'fixed' && rows[0]) {
    const columns = fixedColumns(rows[0], width, style);
    const all = columns.reduce((sum, one) => sum + one, 0);
    if (all > width + 0.5) tell({ width: all, place: table.place, what: 'box' }, width);
    for (const { element, column, span } of rows.flat()) {
      const given = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const cellStyle = textStyleIn(element, style);
      fitChildren(element, given - boxOf(element, cellStyle.fontSize).edge, cellStyle, tell);
    }
    return;
  }
  const need = tableNeed(table, style);
  if (need && need.width > width) tell(need, width);
  // How wide a column comes out is not known here. What would not fit into all of the table fits into none of it.
  const tellBoxes: Tell = (one, room) => {
    if (one.what === 'box') tell(one, room);
  };
  for (const { element } of rows.flat()) {
    const cellStyle = textStyleIn(element, style);
    fitChildren(element, width - boxOf(element, cellStyle.fontSize).edge, cellStyle, tellBoxes);
  }
}

/** Sections and paragraphs laid out as cells stand side by side, each as narrow as it can. */
function fitCells(element: ArticleElement, room: number, style: TextStyle, tell: Tell): void {
  const need = cellsNeed(element, style);
  if (need && need.width > room) tell(need, room);
}

function cellsNeed(element: ArticleElement, style: TextStyle): Need | undefined {
  const cells = elementsIn(element).filter(
    (child) => displayOf(child) === 'table-cell' && !['td', 'th'].includes(child.name),
  );
  return sumOf(cells.map((cell) => boxNeed(cell, style)));
}

/** The least width of a table whose columns are as wide as what is in them. */
function tableNeed(table: ArticleElement, style: TextStyle): Need | undefined {
  const columns: (Need | undefined)[] = [];
  const rows = rowsOf(table).map((row) =>
    row.map((cell) => ({ ...cell, need: boxNeed(cell.element, style) })),
  );
  for (const { need, column, span } of rows.flat())
    if (span === 1) columns[column] = widest([columns[column], need]);
  return widest([
    sumOf(Array.from(columns)),
    ...rows.map((row) => sumOf(row.filter(({ span }) => span > 1).map(({ need }) => need))),
  ]);
}

/** The least width of a box with all that is in it. */
function boxNeed(element: ArticleElement, outside: TextStyle): Need | undefined {
  const style = textStyleIn(element, outside);
  const box = boxOf(element, style.fontSize);
  const inside =
    element.name === 'table'
      ? tableNeed(element, style)
      : widest([
          inlineNeed(element, style, Infinity),
          cellsNeed(element, style),
          ...blocksIn(element, style).map((child) => boxNeed(child, style)),
        ]);
  const around = box.edge + box.margin;
  if (box.width && 'px' in box.width && box.display !== 'table-cell') {
    const own = box.width.px + (box.borderBox ? box.margin : around);
    return widest([inside, { width: own, place: element.place, what: 'box' }]);
  }
  if (!inside) return around > 0 ? { width: around, place: element.place, what: 'box' } : undefined;
  return { ...inside, width: inside.width + around };
}

function displayOf(element: ArticleElement): Box['display'] {
  return boxOf(element, 0).display;
}

/** Children that stand on lines of their own, wherever among inline ones they are. */
function blocksIn(element: ArticleElement, style: TextStyle): readonly ArticleElement[] {
  return elementsIn(element).flatMap((child) => {
    const display = child.svg ? 'inline' : displayOf(child);
    if (display === 'block' || display === 'table') return [child];
    return display === 'inline' ? blocksIn(child, style) : [];
  });
}

/** The widest of what stands on the lines of an element. */
function inlineNeed(element: ArticleElement, style: TextStyle, room: number): Need | undefined {
  const meter = new RunMeter();
  measure(element, style, room, meter);
  return meter.most;
}

function measure(element: ArticleElement, style: TextStyle, room: number, meter: RunMeter): void {
  for (const child of element.children) {
    if (child.kind === 'text') meter.text(child.text, child.place, style);
    else if (child.svg || child.name === 'img') meter.atom(pictureNeed(child, style, room), style.nowrap);
    else measureElement(child, style, room, meter);
  }
}

function measureElement(element: ArticleElement, outside: TextStyle, room: number, meter: RunMeter): void {
  const style = textStyleIn(element, outside);
  const box = boxOf(element, style.fontSize);
  if (box.display === 'inline-block') {
    const need = widest([boxNeed(element, outside), shareNeed(element, box, room)]);
    if (need) meter.atom(need, outside.nowrap);
  } else if (box.display !== 'inline' || element.name === 'br') meter.break();
  else {
    meter.space((box.edge + box.margin) / 2, element.place);
    measure(element, style, room, meter);
    meter.space((box.edge + box.margin) / 2, element.place);
  }
}

/** What a box in a line takes of the room there is, if it asks for a share. */
function shareNeed(element: ArticleElement, box: Box, room: number): Need | undefined {
  if (!box.width || !('share' in box.width) || room === Infinity) return undefined;
  return { width: contentWidth(box, room) + box.edge + box.margin, place: element.place, what: 'box' };
}

function pictureNeed(element: ArticleElement, style: TextStyle, room: number): Need {
  const { width: own, maxWidth, margin, edge, borderBox } = boxOf(element, style.fontSize);
  const isWritten = /^\d/.test(attributeOf(element, 'width')?.value ?? '');
  const drawn = Number.parseFloat(attributeOf(element, 'width')?.value ?? '0');
  const written = isWritten && !attributeOf(element, 'width')?.value.endsWith('%') ? drawn : 0;
  const wanted = own ? shareOr(own, room) : element.svg ? written : 0;
  const held = maxWidth ? Math.min(wanted, shareOr(maxWidth, room)) : wanted;
  return { width: held + margin + (borderBox ? 0 : edge), place: element.place, what: 'picture' };
}

/** Pixels; a share of room that is not known asks for nothing. */
function shareOr(length: NonNullable<Box['width']>, room: number): number {
  return 'share' in length && room === Infinity ? 0 : pixelsIn(length, room);
}

function widest(needs: readonly (Need | undefined)[]): Need | undefined {
  return needs.reduce((most, need) => (need && need.width > (most?.width ?? 0) ? need : most), undefined);
}

/** Side by side: their widths together, told of the widest. */
function sumOf(needs: readonly (Need | undefined)[]): Need | undefined {
  const most = widest(needs);
  return most && { ...most, width: needs.reduce((sum, need) => sum + (need?.width ?? 0), 0) };
}

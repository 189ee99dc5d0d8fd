/** One value of a table; null and undefined are an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** Writes one line of a CSV file (RFC 4180, line feed). Numbers keep all their digits. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Turns `capacityHours` and `shifting-down` into `capacity_hours` and `shifting_down`, as columns are named. */
export function snakeCase(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-\s.]+/g, '_')
    .toLowerCase();
}

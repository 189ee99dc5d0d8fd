/** More of a command would take more room than the figure. */
const longestLine = 300;

/** A line as the picture shows it: one that is too long, as a command can be, ends early, between two words where it can. */
export function shortLine(line: string, cut: (start: string) => string): string {
  if (line.length <= longestLine) return line;
  const start = Array.from(line)
    .slice(0, longestLine - 60)
    .join('');
  return cut(/^.{100,}(?=[\s,])/s.exec(start)?.[0] ?? start);
}

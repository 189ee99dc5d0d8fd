/** What stands in for the page where a test only asks whether something was let go. */

/** Counts who listens. */
export function listeners() {
  const heard = new Set<unknown>();
  return {
    addEventListener: (_: string, listener: unknown) => void heard.add(listener),
    removeEventListener: (_: string, listener: unknown) => void heard.delete(listener),
    count: () => heard.size,
  };
}

/** A document whose elements take everything and show nothing. */
export function standIn() {
  const made = () => ({
    ...listeners(),
    setAttribute: () => undefined,
    append: () => undefined,
    classList: { toggle: () => undefined },
    textContent: '',
  });
  return { createElement: made };
}

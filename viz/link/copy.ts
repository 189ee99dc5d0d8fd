/**
 * Copies the text of a field. Without the clipboard of the browser (old ones, pages without https) the field is selected and copied the old
 * way; if that fails, too, it stays selected for the reader's own hands.
 */
export async function copyField(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(field.value);
      return true;
    }
  } catch {
    // Not allowed here; the old way may be.
  }
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

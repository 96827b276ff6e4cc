/** A text without its percent-encoding; as it stands where it holds a `%` but is not encoded. */
export function decodedUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const KB = 1024
const MB = 1024 * KB
const GB = 1024 * MB

/** Formats a size: `412 KB`, `5.1 MB`, `3.2 GB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000 * KB) return `${Math.max(1, Math.round(bytes / KB))} KB`
  if (bytes < 1_000 * MB) return `${(bytes / MB).toFixed(1)} MB`
  return `${(bytes / GB).toFixed(1)} GB`
}

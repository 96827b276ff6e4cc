const DAMAGE = /^SQLITE_(?:NOTADB|CORRUPT|FORMAT)/

/**
 * Runs `work` on a database file, and adds the file's name to an error that it is damaged: SQLite itself does not say
 * which.
 */
export function withFileNamed<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const isDamage = error instanceof Error && 'code' in error && DAMAGE.test(String(error.code))
    if (isDamage && !error.message.includes(file)) error.message = `${file} is damaged: ${error.message}`
    throw error
  }
}

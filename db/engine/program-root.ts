const shared = globalThis as typeof globalThis & { broadsheetRoot?: string }

/**
 * Folder of the program, for code that Next bundles too: a bundle has no file of its own beside it. It is the folder that
 * the process runs in, as servers do, unless a command says otherwise. On globalThis, because a bundle has its own copy of
 * this file.
 */
export const programRoot = (): string => shared.broadsheetRoot ?? process.cwd()

/** For a command of the terminal, which may be started in any folder, and for the processes that it starts. */
export function setProgramRoot(folder: string): void {
  shared.broadsheetRoot = folder
}

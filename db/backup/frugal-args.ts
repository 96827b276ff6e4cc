/** Arguments of Node for a child that reads a whole database: its heap is collected early instead of growing. */
export const FRUGAL_ARGS: readonly string[] = ['--max-semi-space-size=8', '--heap-growing-percent=30']

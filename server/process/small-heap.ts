import v8 from 'node:v8'

/**
 * Imported early by the process that starts the others: it is mostly idle, and V8 would reserve 35 MB for more of the
 * garbage that its imports make.
 */
for (const flag of ['--optimize-for-size', '--semi-space-growth-factor=1']) v8.setFlagsFromString(flag)

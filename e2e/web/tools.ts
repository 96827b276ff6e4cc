import { requireOfTools } from '#e2e/support/tools.ts'

/** The `require` of the validators in `tools/web`, which are installed on the first run. */
export const tools = requireOfTools('web')

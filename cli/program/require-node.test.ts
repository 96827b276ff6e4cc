import { expect, test } from 'vitest'
import { requireNode } from '#cli/program/require-node.ts'

test('a release needs Node 24 or newer, and says so (P-247)', () => {
  for (const version of [undefined, '24.0.0', '24.21.0', '26.1.0']) expect(() => requireNode(version)).not.toThrow()
  for (const version of ['22.18.0', '8.0.0', '23.11.1'])
    expect(() => requireNode(version)).toThrow(`This is Node ${version}, and Broadsheet needs Node 24 or newer.`)
})

import { expect, test } from 'vitest'
import { readInvitees } from '#domain/permissions/read-invitees.ts'

test('addresses are read from lines, commas and semicolons, with and without names', () => {
  expect(
    readInvitees(
      ' ana.brekken+desk@paper.example\n"Ruben Lind" <Ruben@paper.example>, o_neil@paper.example;\n\nnobody',
    ),
  ).toEqual([
    { written: 'ana.brekken+desk@paper.example', name: 'Ana Brekken', email: 'ana.brekken+desk@paper.example' },
    { written: '"Ruben Lind" <Ruben@paper.example>', name: 'Ruben Lind', email: 'ruben@paper.example' },
    { written: 'o_neil@paper.example', name: 'O Neil', email: 'o_neil@paper.example' },
    { written: 'nobody', name: 'Nobody', email: null },
  ])
})

test('an address that stands twice is taken once, and a name is never empty', () => {
  expect(readInvitees('a@paper.example, A@paper.example, .@paper.example').map(({ name }) => name)).toEqual([
    'A',
    '.@paper.example',
  ])
  expect(readInvitees(' \n,;')).toEqual([])
})

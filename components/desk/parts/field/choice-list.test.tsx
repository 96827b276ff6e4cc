import { expect, test } from 'vitest'
import { ChoiceList } from '#components/desk/parts/field/choice-list.tsx'
import { fill, field } from '#components/desk/testing/fields.ts'
import { render } from '#components/desk/testing/page.tsx'

test('a list shows the chosen one, and tells at once which is chosen instead', async () => {
  const chosen: string[] = []
  const choices = [
    { value: 'quay', name: 'At the quay' },
    { value: 2, name: 'Berth 2' },
  ]
  const { all } = render(
    <ChoiceList label="Berth" hint="Where it lies." value={2} choices={choices} onChoose={(one) => chosen.push(one)} />,
  )
  expect(all('option')).toEqual(['At the quay', 'Berth 2'])
  expect(field('Berth').value).toBe('2')
  expect(field('Berth').getAttribute('aria-describedby')).toMatch(/-hint$/)
  await fill('Berth', 'quay')
  expect(chosen).toEqual(['quay'])
})

import { Download } from 'lucide-react'
import { expect, test } from 'vitest'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { render, went } from '#components/desk/testing/page.tsx'

test('a link within the desk is followed by the router; files, windows and other addresses are the browser’s', () => {
  const { click, named } = render(
    <>
      <ButtonLink href="/desk/topics">Topics</ButtonLink>
      <ButtonLink href="/desk?view=mine">Mine</ButtonLink>
      <ButtonLink href="/desk/export.csv" download icon={Download}>
        CSV
      </ButtonLink>
      <ButtonLink href="/desk/history" target="_blank">
        History
      </ButtonLink>
      <ButtonLink href="/desktops">Desktops</ButtonLink>
    </>,
  )
  for (const name of ['Topics', 'Mine', 'CSV', 'History', 'Desktops']) click(name)
  expect(went).toEqual(['/desk/topics', '/desk?view=mine'])
  expect(named('CSV').hasAttribute('download')).toBe(true)
  expect(named('Desktops').getAttribute('href')).toBe('/desktops')
})

test('a link in a row is named after the row', () => {
  const { named } = render(
    <ButtonLink href="/api/exports/3/file" download about="of May">
      Download
    </ButtonLink>,
  )
  expect(named('Download of May').querySelector('.sr-only')?.textContent).toBe(' of May')
})

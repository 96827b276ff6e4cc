import { Upload } from 'lucide-react'
import { expect, test } from 'vitest'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { Details } from '#components/desk/parts/feedback/details.tsx'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { fire, render } from '#components/desk/testing/page.tsx'

test('a part of a page is named by its heading; without one it has no name', () => {
  const { main } = render(
    <>
      <PagePart title="Ferries" level={3}>
        <p>Two a day</p>
      </PagePart>
      <PagePart isBusy>
        <Progress label="Reading" />
      </PagePart>
    </>,
  )
  const [named, bare] = main.querySelectorAll('section')
  const heading = main.querySelector('h3')
  expect(named?.getAttribute('aria-labelledby')).toBe(heading?.id)
  expect(named?.hasAttribute('aria-busy')).toBe(false)
  expect(bare?.hasAttribute('aria-labelledby')).toBe(false)
  expect(bare?.getAttribute('aria-busy')).toBe('true')
  expect(main.querySelector('progress')?.hasAttribute('value')).toBe(false)
})

test('a file button gives the files, so that the same can be chosen again', () => {
  const chosen: string[][] = []
  const { main } = render(
    <FileButton
      label="Upload"
      icon={Upload}
      fieldName="Choose files"
      onChoose={(files) => chosen.push(files.map((one) => one.name))}
    />,
  )
  const field = main.querySelector('input')
  if (!field) throw new Error('There is no field for files.')
  expect(field.getAttribute('aria-label')).toBe('Choose files')
  const put = (files: { name: string }[]) => {
    Object.defineProperty(field, 'files', { configurable: true, value: files })
    fire(field, new window.Event('change', { bubbles: true }))
  }
  put([])
  put([{ name: 'tide.pdf' }])
  put([{ name: 'tide.pdf' }])
  expect(chosen).toEqual([['tide.pdf'], ['tide.pdf']])
})

test('what opens holds the lists that it is given, and puts none around them', () => {
  const { main } = render(
    <Details title="Late" isOpen>
      <ul>
        <li>The ferry</li>
      </ul>
    </Details>,
  )
  expect(main.querySelector('details')?.open).toBe(true)
  expect(main.querySelectorAll('ul')).toHaveLength(1)
})

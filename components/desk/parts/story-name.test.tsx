import { expect, test } from 'vitest'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import { render } from '#components/desk/testing/page.tsx'

const isolated = () => [...document.querySelectorAll('bdi')].map((one) => one.textContent)

test('headlines and names are isolated, so that marks beside them stay (P-187)', () => {
  render(
    <p>
      <StoryLink id={4} headline="عودة القطارات الليلية" />: <StoryName of="Nachtzüge" />
      <SectionMark section={{ name: 'اقتصاد', accent: 'c1' as never }} />
    </p>,
  )
  expect(isolated()).toEqual(['عودة القطارات الليلية', 'Nachtzüge', 'اقتصاد'])
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/desk/articles/4')
})

test('a story without a headline is said to be untitled, in the desk’s own words', () => {
  render(<StoryName of="" />)
  expect(document.body.textContent).toContain('Untitled')
  expect(isolated()).toEqual([])
})

import { expect, test } from 'vitest'
import { StoryTab } from '#components/desk/story-sidebar/story-tab.tsx'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, press } from '#components/desk/testing/page.tsx'
import { button, control, described, leave, put, renderStory } from '#components/desk/testing/story-page.tsx'
// Loaded when it is needed: here before.
import '#domain/urls/slug.ts'

const HARBOUR = { id: 1, slug: 'harbour', name: 'Harbour', accent: 'business', voice: 'news' } as const
const COAST = { id: 2, slug: 'coast', name: 'Coast', accent: 'climate', voice: 'news' } as const
const NOON = Date.UTC(2026, 10, 30, 12)

type Given = Parameters<typeof renderStory>[1] & { items?: object[] }

/** Shows the tab; lists of the API hold these terms, and the others nothing. */
async function shown({ items = [], ...given }: Given = {}) {
  const asked = answerApi(({ what, body }) => {
    if (body !== null) return { id: 9, slug: 'made' }
    const isTerms = /^GET .api.(sections|topics|authors|sources|colleagues)\b/.test(what)
    return { items: isTerms ? items : [], next: null, total: 0 }
  })
  const page = renderStory((desk) => <StoryTab desk={desk} editor={null} />, given)
  await answered()
  return { ...page, asked, sent: () => asked.filter(({ body }) => body !== null) }
}
const options = (label: string) => {
  const list = control(label)
  return list instanceof window.HTMLSelectElement ? [...list.options].map((one) => one.textContent) : []
}
const group = (name: string) => {
  const found = [...document.querySelectorAll('fieldset')].find((one) =>
    one.querySelector('legend')?.textContent.startsWith(name),
  )
  if (!found) throw new Error(`There is no group “${name}”.`)
  return found
}

test('sections are moved, removed and added; the first cannot go up, the last not down', async () => {
  const { changes } = await shown({ story: { sections: [HARBOUR, COAST] } })
  expect(['Move Harbour up', 'Move Coast down'].map((name) => button(name).getAttribute('aria-disabled'))).toEqual([
    'true',
    'true',
  ])
  click(button('Move Harbour up'))
  expect(changes).toEqual([])
  click(button('Move Coast up'))
  click(button('Move Coast down'))
  expect(changes).toEqual([{ sections: [COAST, HARBOUR] }, { sections: [HARBOUR, COAST] }])
  click(button('Remove Harbour'))
  expect([changes.at(-1), document.activeElement?.getAttribute('aria-label')]).toEqual([
    { sections: [COAST] },
    'Add to Sections',
  ])
})

test('topics have no order, and a term that is taken is not offered', async () => {
  const topic = { id: 3, slug: 'tides', name: 'Tides' }
  const { changes } = await shown({
    story: { topics: [{ id: 4, slug: 'tugs', name: 'Tugs' }] },
    items: [{ id: 4, slug: 'tugs', name: 'Tugs' }, topic],
  })
  expect(group('Topics').querySelectorAll('[aria-label^=Move]')).toHaveLength(0)
  click(button('Add to Topics'))
  await answered()
  const offered = () => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent)
  expect(offered()).toEqual(['Tides'])
  expect(document.querySelector('[role=dialog] [role=status]')?.textContent).toBe('1 result.')
  const [first] = document.querySelectorAll('[role=option]')
  if (first) click(first)
  await answered()
  expect(changes).toEqual([{ topics: [{ id: 4, slug: 'tugs', name: 'Tugs' }, topic] }])
  expect(document.querySelector('[role=option]')).toBeNull()
})

test('a topic that is not there is created; an editor creates sections too, a reporter does not', async () => {
  const { changes, sent } = await shown()
  click(button('Add to Topics'))
  await put('Add to Topics', ' Pilots ')
  expect(document.querySelector('[role=option]')?.textContent).toBe('Create “Pilots”')
  document.querySelector<HTMLElement>('[role=combobox]')?.focus()
  press('Enter')
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/topics', body: { name: 'Pilots' } }])
  expect(changes).toEqual([{ topics: [{ id: 9, slug: 'made', name: 'Pilots' }] }])
})

test('who may not create a section is told that nothing was found', async () => {
  await shown({ me: { ...ANA, role: 'reporter' } })
  click(button('Add to Sections'))
  await put('Add to Sections', 'Weather')
  expect(document.querySelectorAll('[role=option]')).toHaveLength(0)
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Nothing found.')
})

test('arrow keys go round the list, and a term that cannot be created says why', async () => {
  answerApi(({ body }) =>
    body === null ? { items: [HARBOUR, COAST], next: null } : refusal(422, { title: 'Too many.' }),
  )
  const { changes } = renderStory((desk) => <StoryTab desk={desk} editor={null} />, { story: { sections: [] } })
  click(button('Add to Topics'))
  await answered()
  document.querySelector<HTMLElement>('[role=combobox]')?.focus()
  const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent
  const steps = ['ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
    press(key)
    return chosen()
  })
  expect(steps).toEqual(['Coast', 'Harbour', 'Coast'])
  await put('Add to Topics', 'Fog')
  press('ArrowUp')
  press('Enter')
  await answered()
  expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toBe('Too many.')
  expect(changes).toEqual([])
})

test('with Ctrl, Enter belongs to what is around the list', async () => {
  const { changes } = await shown({ items: [HARBOUR], story: { sections: [] } })
  click(button('Add to Sections'))
  await answered()
  document.querySelector<HTMLElement>('[role=combobox]')?.focus()
  expect(press('Enter', { ctrlKey: true }).defaultPrevented).toBe(false)
  expect(changes).toEqual([])
  expect(press('Enter').defaultPrevented).toBe(true)
  await answered()
  expect(changes).toEqual([{ sections: [HARBOUR] }])
})

test('the source is chosen, its original must be a whole address, and removing it leads to choosing one', async () => {
  const { changes } = await shown({ story: { source: { name: 'Tarn Wire', url: null } } })
  await put('Address of the original', 'tarn.example')
  expect([changes, described('Address of the original')]).toEqual([
    [],
    ['Enter a full address that begins with https://. It is not saved until then.'],
  ])
  await put('Address of the original', 'https://tarn.example/one ')
  expect(changes).toEqual([{ source: { name: 'Tarn Wire', url: 'https://tarn.example/one' } }])
  await put('Address of the original', '')
  expect(changes.at(-1)).toEqual({ source: { name: 'Tarn Wire', url: null } })
  click(button('Remove Tarn Wire'))
  expect(changes.at(-1)).toEqual({ source: null })
  expect(document.activeElement?.textContent).toBe('Add a source')
})

test('terms stand only where there is a source, and follow it unless they are set here', async () => {
  const terms = { id: 5, name: 'Tarn Wire', policy: 'own' as const, hasLicence: true, licenceUntil: null }
  const { changes } = await shown({ story: { source: { name: 'Tarn Wire', url: null }, sourceTerms: terms } })
  expect(options('Policy')[0]).toMatch(/^Same as the source: /)
  await put('Policy', 'own')
  await put('Policy', '')
  expect(changes).toEqual([{ sourcePolicy: 'own' }, { sourcePolicy: null }])
  expect(document.querySelector('a[href="/desk/sources/5"]')?.textContent).toBe('Tarn Wire')
})

test('a story of our own has no terms', async () => {
  await shown()
  expect(() => control('Policy')).toThrow()
})

test('genre, long read and language are chosen, or left to the rule', async () => {
  const { changes } = await shown({ story: { language: 'cy' } })
  expect(options('Genre')[0]).toBe('Same as the section: News')
  await put('Genre', 'review')
  await put('Genre', '')
  await put('Long read', 'yes')
  expect(options('Language').slice(0, 2)).toEqual(['Welsh', 'English'])
  await put('Language', 'ar')
  expect(changes).toEqual([{ genre: 'review' }, { genre: null }, { longRead: 'yes' }, { language: 'ar' }])
  expect(described('Language')).toEqual(['Written from right to left, here and on the page.'])
  expect(options('Language')).not.toContain('Welsh')
})

test('a live story is never a long read', async () => {
  await shown({ story: { live: { startedAt: NOON, endedAt: null } as never } })
  expect(control('Long read').disabled).toBe(true)
  expect(control('Genre').disabled).toBe(false)
})

test('the address is made fit when the field is left, and an empty one comes back', async () => {
  const { changes } = await shown()
  await put('Address', 'Cranes & Tugs')
  await leave('Address')
  expect(changes).toEqual([{ slug: 'cranes-tugs' }])
  expect(described('Address')[0]).toBe(`/article/cranes-tugs. It follows the headline until you enter one.`)
  await put('Address', ' ')
  await leave('Address')
  expect([control('Address').value, changes.length]).toEqual(['cranes-tugs', 1])
})

test('an address that was refused is sent again as it is, and says why', async () => {
  const { changes } = await shown({ story: { publishedAt: NOON }, state: { problems: { slug: 'It is taken.' } } })
  expect(described('Address')).toEqual([
    `/article/cranes-stand-still. If you publish a new address, the old one redirects to it.`,
    'It is taken.',
  ])
  control('Address').focus()
  press('Enter')
  await answered()
  expect(changes).toEqual([{ slug: 'cranes-stand-still' }])
})

test('the embargo is set when its field is left, and cleared by its button', async () => {
  const { changes } = await shown()
  expect(() => button('Clear embargo')).toThrow()
  await put('Embargo', '30 November 2026, 12:00')
  expect(changes).toEqual([])
  await leave('Embargo')
  expect(changes).toEqual([{ embargoUntil: NOON }])
  expect(described('Embargo')[0]).toMatch(/^Cannot be published or scheduled before /)
  await leave('Embargo')
  click(button('Clear embargo'))
  expect(changes).toEqual([{ embargoUntil: NOON }, { embargoUntil: null }])
  expect(document.activeElement).toBe(control('Embargo'))
})

test('an editor assigns the story, sets the time that it is due, and takes it back', async () => {
  const bo = { id: 'bo', name: 'Bo Lind' }
  const assignedTo = { ...bo, since: NOON, wantedAt: null } as never
  const { refreshed, sent } = await shown({ story: { assignedTo }, items: [bo, { id: 'cy', name: 'Cy Moor' }] })
  expect(group('Assigned to').textContent).toContain('Bo Lind')
  click(button('Assign'))
  await put('Assign to', 'moor')
  expect([...document.querySelectorAll('[role=option]')].map((one) => one.textContent)).toEqual(['Cy Moor'])
  document.querySelector<HTMLElement>('[role=combobox]')?.focus()
  press('Enter')
  await answered()
  await put('Due', '30 November 2026, 12:00')
  await leave('Due')
  click(button('Unassign'))
  await answered()
  const what = 'PUT /api/articles/7/assignment'
  expect(sent()).toEqual([
    { what, body: { personId: 'cy' } },
    { what, body: { personId: 'bo', wantedAt: NOON } },
    { what, body: { personId: null } },
  ])
  expect(refreshed).toHaveLength(3)
  expect(document.activeElement?.textContent).toBe('Assign')
})

test('a due time that has passed is said in place of the zone', async () => {
  const since = Date.UTC(2020, 0, 1)
  await shown({ story: { assignedTo: { id: 'bo', name: 'Bo Lind', since, wantedAt: since } as never } })
  expect(described('Due')[0]).toMatch(/late|overdue|due/i)
})

test('a lead picture has texts on one line, and a decorative one needs no alt text', async () => {
  const lead = { mediaId: 'm', alt: '', caption: '', credit: 'A. Brandt' }
  const { changes } = await shown({ story: { lead } })
  expect(described('Alt text')).toEqual(['Describe what the picture shows, or mark it as decorative.'])
  expect(described('Caption')).toEqual([])
  await put('Alt text', 'Two cranes\n over water')
  expect(changes).toEqual([{ lead: { ...lead, alt: 'Two cranes over water' } }])
  expect(described('Alt text')).toEqual([])
  click(control('Decorative, no alt text'))
  expect(changes.at(-1)).toEqual({ lead: { ...lead, alt: 'Two cranes over water', isDecorative: true } })
  expect([control('Alt text').disabled, control('Caption').disabled]).toEqual([true, false])
  click(control('Decorative, no alt text'))
  expect(changes.at(-1)).toEqual({ lead: { ...lead, alt: 'Two cranes over water' } })
  click(button('Remove picture'))
  expect([changes.at(-1), document.activeElement?.textContent]).toEqual([{ lead: null }, 'Choose a picture'])
})

test('who may not edit sees values without controls', async () => {
  const { isNamed } = await shown({
    isEditable: false,
    me: { ...ANA, id: 'other', role: 'reporter' },
    story: { sections: [HARBOUR] },
  })
  expect(group('Sections').textContent).toBe(`Sections the first is the main sectionHarbour`)
  expect(group('Topics').textContent).toBe(`Topics none`)
  expect(group('Source').textContent).toBe(`Sourceour own`)
  expect(group('Lead picture').textContent).toBe(`Lead picturenone`)
  expect(document.querySelector('#story-embargo span')?.textContent).toBe('none')
  expect(['Remove Harbour', 'Assign'].map(isNamed)).toEqual([false, false])
})

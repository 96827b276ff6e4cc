import { useId } from 'react'
import { useSuggestions } from '#components/desk/redirects/use-redirects.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'

const words = redirectsWords.dialog

type Props = { path: string; chosen: string; onChoose: (target: string) => void }

/** Pages whose addresses are like the old one, the likest first; a choice becomes the target. */
export function TargetSuggestions({ path, chosen, onChoose }: Props) {
  const id = useId()
  const items = useSuggestions(path).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 className="label" id={id}>
        {words.suggestions}
      </h3>
      <ul className="suggested">
        {items.map((one) => (
          <li key={one.path}>
            <button
              type="button"
              className="btn s"
              aria-pressed={one.path === chosen}
              onClick={() => onChoose(one.path)}
            >
              <span className="dim">{words.kinds[one.kind]}</span> {one.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

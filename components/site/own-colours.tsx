import { STYLE_LAYERS } from '#components/site/style-layers.ts'
import type { OwnColour } from '#domain/views.ts'

/**
 * Style rules for the sections with a custom colour. Readers' pages may carry no style attribute; this element is
 * allowed by its hash. It repeats the order of layers, because it may come before the style sheet that declares it.
 */
export function OwnColours({ colours }: { colours: OwnColour[] }) {
  if (colours.length === 0) return null
  const rules = colours.map(
    ({ accent, light, dark }) => `[data-section=${accent}]{--color-accent:light-dark(${light},${dark})}`,
  )
  return <style>{`${STYLE_LAYERS}@layer base{${rules.join('')}}`}</style>
}

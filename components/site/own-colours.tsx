import type { OwnColour } from '#domain/views.ts'

/**
 * The shades of the sections that have a colour of their own. A reader's page may carry no style attribute; this element
 * goes out with its hash. The order of layers is said again, because this may stand before the sheet that says it.
 */
export function OwnColours({ colours }: { colours: OwnColour[] }) {
  if (colours.length === 0) return null
  const rules = colours.map(
    ({ accent, light, dark }) => `[data-section=${accent}]{--accent:light-dark(${light},${dark})}`,
  )
  return <style>{`@layer theme,base,components,print;@layer base{${rules.join('')}}`}</style>
}

/**
 * The order of the layers of readers' pages. An inline style repeats it, because it may come before the style sheet;
 * `scripts` stands over a look, because no typeface may track Arabic letters apart.
 */
export const STYLE_LAYERS = '@layer theme,base,components,look,scripts,print;'

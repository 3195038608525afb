/** The lines of the examples menu, and the rule that must be found in each. */
export const examples: readonly { readonly label: string; readonly finds?: string }[] = [
  { label: 'A note with a misspelt image', finds: 'image-name-typo' },
  { label: 'A pod that is not scheduled' },
  { label: 'A crash loop' },
  { label: 'A failing probe' },
  { label: 'A volume that is not mounted' },
  { label: 'A node under pressure' },
  { label: 'A CI log' },
  { label: 'A custom resource' },
]

const shape = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}(-\d{3})?$/

/**
 * Whether `text` has the shape of a code of the national investment platform (投资项目统一代码), old or new scheme.
 * The region part is free: development zones and higher levels use their own. The check digit's formula isn't published.
 */
export function isProjectCode(text: string): boolean {
  return shape.test(text)
}

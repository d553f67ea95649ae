type Range = readonly [from: number, to: number]

/**
 * The characters in each font file; the same ranges stand in `styles/fonts.css` as `unicode-range`.
 * `core` covers Finnish, Swedish and English. `sami` has Š and Ž, and the letters of Northern, Inari and Skolt Sámi,
 * except four Skolt capitals (Ʒ Ǥ Ǩ Ǯ) which the typeface lacks; those fall back one letter at a time.
 */
export const ranges = {
  core: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2009, 0x2030],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2212, 0x2212],
  ],
  sami: [
    [0x10c, 0x10d],
    [0x110, 0x111],
    [0x14a, 0x14b],
    [0x160, 0x161],
    [0x166, 0x167],
    [0x17d, 0x17e],
    [0x1e5, 0x1e7],
    [0x1e9, 0x1e9],
    [0x1ef, 0x1ef],
    [0x292, 0x292],
    [0x2b9, 0x2b9],
    [0x2bc, 0x2bc],
  ],
} as const satisfies Record<string, readonly Range[]>

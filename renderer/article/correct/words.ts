/** "Corrected in 3 places" */
export const placesOf = (count: number): string =>
  `Corrected in ${count === 1 ? 'one place' : `${count.toLocaleString('en-GB')} places`}`

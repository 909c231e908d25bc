/** `{value}` stands where the number is put, with its own markup. */
export const details = {
  ofClicks: '{value} of clicks',
  ofSignups: '{value} of sign-ups buy',
  settings: 'Program settings',
};

/** While a prompt of the system's is open. */
export const prompt = {
  asks: 'Your system asks you about the keychain.',
  cancel: 'Cancel',
};

export const found = {
  accepted: 'Key accepted and kept in the keychain.',
  forRun: 'Key accepted. It is kept in memory and is gone when the app quits.',
  known: 'Key accepted. This program was here already, and its key is replaced.',
  told: 'You will be told when somebody waits',
  toldHint: 'One notice a round, never twice',
  notTold: 'No notices for this type of program',
  notToldHint: 'Partnero reports no approvals or payouts for it',
  asSet: 'Notices come as they are set',
  seeHow: 'See how it looks',
  another: 'Add another',
  done: 'Done',
};

/** What contacts of the demo write: some of it makes the reference agent propose something. */
export const questions: readonly string[] = [
  'Could you send us the contract? Our board meets on Friday.',
  'What would the price be for 40 vehicles?',
  'The demo is booked for Tuesday, my colleague from IT joins.',
  'Please send me a quote with the gateways included.',
  'We tested it over the weekend and the drivers like it.',
  'Our depot in the north wants the same, can we add it?',
  'Is there a discount if we sign for three years?',
  'Legal has one more question about data retention.',
  'Let’s go ahead with the pilot, when can you start?',
  'The sensor in trailer 12 lost its connection, is that known?',
  'I am out until Thursday, my colleague takes over.',
  'Which of your customers in our sector could we talk to?',
];

/** What people write who are not known yet. */
export const strangers: readonly string[] = [
  'Hello, a colleague recommended you. What does fleet tracking cost for 25 vans?',
  'Hi, do you offer a trial of the driver app?',
  'We look for temperature sensors for two cold stores. Could you send us an offer?',
  'Do you also work with small couriers?',
];

/** What is answered. */
export const answers: readonly string[] = [
  'Thank you, I am on it and come back to you this afternoon.',
  'Yes, that works. I have put it into the offer.',
  'Good question. I ask our engineers and let you know tomorrow.',
  'I just sent it by email, together with the reference.',
  'Gladly. Does Wednesday at 10 suit you?',
  'It is known and fixed since this morning, please try again.',
];

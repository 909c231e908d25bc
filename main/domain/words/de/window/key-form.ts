export const add = {
  welcome: 'Sehen, wer wartet',
  welcomeHint: 'Ihre Partnero-Programme auf einen Blick.',
  title: 'Programm hinzufügen',
  steps: 'Schritte',
  stepKey: '1 Schlüssel',
  stepProgram: '2 Programm',
  stepNotice: '3 Mitteilung',
  label: 'API-Schlüssel',
  placeholder: 'Hier einfügen',
  hint: 'Ihr Programm › Integration › Reiter „API“.',
  whereIsIt: 'Wo ist er?',
  addProgram: 'Programm hinzufügen',
  tryDemo: 'Demo ausprobieren',
  asking: 'Partnero wird gefragt',
  promise:
    'Die App liest nur, spricht allein mit api.partnero.com und bewahrt den Schlüssel im Schlüsselbund Ihres Systems auf.',
  keepForRun: 'Nur für diesen Lauf verwenden',
  forRun:
    'Der Schlüssel bleibt im Arbeitsspeicher und ist weg, wenn die App beendet wird; nichts wird geschrieben.',
  close: 'Schließen',
};

export const replaceKey = {
  title: 'Schlüssel ersetzen',
  hint: (name: string | null) =>
    name === null
      ? 'Fügen Sie einen anderen Schlüssel dieses Programms ein. Zahlen und Verlauf bleiben.'
      : `Fügen Sie einen Schlüssel von „${name}“ ein. Zahlen und Verlauf bleiben.`,
};

export const back = 'Zurück';

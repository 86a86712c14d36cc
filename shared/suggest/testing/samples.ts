/** Sentences of our own, one for each way of reporting: `{c:content}`, `{s:source}`, `{k:cue}`. */
export const english: Record<string, readonly string[]> = {
  'a quotation, then who said it': [
    '{c:“The bridge will stay shut until May,”} {s:Ann Lee} {k:said}.',
    '{c:“The bridge will stay shut until May,”} {k:said} {s:the mayor of Larne}.',
    '{c:"We had no choice,"} {s:she} {k:told} reporters on Monday.',
    "{c:'We had no choice,'} {s:Mr. Okafor} {k:wrote} in a letter.",
    '{c:“Who pays for it?”} {k:asked} {s:Councillor Brandt}.',
    '{c:“It is over!”} {k:beamed} {s:the goalkeeper}.',
    "{c:``We had no choice,''} {s:she} {k:said}.",
  ],
  'who said it, then a quotation': [
    '{s:Ann Lee} {k:said}, {c:“The bridge will stay shut until May.”}',
    '{s:The minister} {k:replied}: {c:“I doubt it.”}',
    '{s:Ann Lee}, who chairs the council, {k:added}: {c:“I doubt it very much.”}',
    'On the matter of tolls, {s:Lee} {k:said}, {c:“We have no plans of that kind.”}',
  ],
  'a broken quotation is one': [
    '{c:“The bridge,”} {s:Lee} {k:said}, {c:“will stay shut.”}',
    '{c:“The bridge will stay shut,”} {s:Lee} {k:said}. {c:“Nobody knows for how long.”}',
    '{c:“The bridge will stay shut,”} {k:said} {s:Ann Lee}, the mayor, {c:“and so will the tunnel.”}',
  ],
  'part of what was said in quotation marks': [
    '{s:The mayor} {k:said} {c:the bridge was “a danger to all” and had to go}.',
    '{s:Lee} {k:warned} {c:that the winter would be “long and dear”}.',
    '{s:Brandt} {k:called} {c:the plan “a gift to vandals”}.',
  ],
  'a clause': [
    '{s:The ministry} {k:said} on Friday {c:that two ships had left the port}.',
    '{s:A senior official} {k:told} the Larne Post {c:that talks would go on}.',
    '{s:Witnesses} {k:said} {c:the smoke could be seen for miles}.',
    '{s:Tehran} {k:has insisted} {c:its ships will sail}.',
    '{s:She} {k:denied} {c:that she had met the envoy}.',
    '{s:Lee} {k:explained} {c:why the vote was put off}.',
    '{s:Nobody} {k:knows} {c:whether the wall will hold}.',
  ],
  'a clause before who said it': [
    '{c:The wall will hold}, {s:engineers} {k:said}.',
    '{c:The wall will hold}, {k:according to} {s:two engineers}.',
    '{k:According to} {s:the harbour office}, {c:two ships had left}.',
    '{c:The wall}, {s:she} {k:said}, {c:is as old as the town}.',
    'As {s:Lee} {k:noted}, {c:the wall is old}.',
  ],
  'a wish, an order, a judgement': [
    '{s:The union} {k:wants} {c:to close the plant in March}.',
    '{s:Lee} {k:urged} {c:the council to wait}.',
    '{s:The opposition} {k:condemned} {c:the arrest of two editors}.',
    '{s:Lee} {k:called for} {c:an inquiry into the fire}.',
  ],
  'a noun or an adjective': [
    '{s:Brandt}{k:’s claim} {c:that the bridge was safe} did not last.',
    '{s:Lee} {k:is sure} {c:that the bridge is safe}.',
  ],
  'somebody was said to have said': ['{s:Brandt} {k:was quoted as saying} {c:that he would resign}.'],
  'a name at the end of a line': ['{c:“The best thing that ever happened to this town.”} {k:—} {s:Ann Lee}'],
}

export const others: Record<string, readonly string[]> = {
  de: [
    '{c:„Die Brücke bleibt zu“}, {k:sagte} {s:Bürgermeisterin Anna Lehr} am Montag.',
    '{s:Der Minister} {k:sagte}, {c:er wolle bald zurücktreten}.',
    '{k:Laut} {s:Innenminister Peter Kahl} {c:ist die Lage ernst}.',
    '{c:»Das geht so nicht«}, {k:betonte} {s:sie}.',
  ],
  fr: [
    '{c:« Le pont restera fermé »}, {k:a déclaré} {s:la maire Anne Petit}.',
    '{s:Le ministre} {k:a affirmé} {c:que le pont resterait fermé}.',
    '{k:Selon} {s:la préfecture}, {c:deux navires ont quitté le port}.',
    '{c:« Je pars demain »}, {k:dit}-{s:elle}.',
  ],
  es: [
    '{c:«El puente seguirá cerrado»}, {k:dijo} {s:la alcaldesa Ana Ruiz}.',
    '{s:El ministro} {k:afirmó} el lunes {c:que el puente seguirá cerrado}.',
    '{k:Según} {s:la policía}, {c:dos barcos dejaron el puerto}.',
  ],
}

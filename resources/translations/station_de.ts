<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Shift</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Close the station</source>
        <translation>Station schließen</translation>
    </message>
    <message>
        <source>This part is not confirmed: {code}</source>
        <translation>Dieses Teil ist nicht bestätigt: {code}</translation>
    </message>
    <message>
        <source>Closing without confirming forgets its reading.</source>
        <translation>Schließen ohne Bestätigen vergisst seine Lesung.</translation>
    </message>
    <message>
        <source>&amp;Confirm and close</source>
        <translation>&amp;Bestätigen und schließen</translation>
    </message>
    <message>
        <source>&amp;Discard and close</source>
        <translation>&amp;Vergessen und schließen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>Close the station?</source>
        <translation>Station schließen?</translation>
    </message>
    <message>
        <source>No part is read until somebody starts it again.</source>
        <translation>Bis jemand sie wieder startet, wird kein Teil gelesen.</translation>
    </message>
    <message>
        <source>&amp;Close the station</source>
        <translation>Station &amp;schließen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>Ein Bild öffnen</translation>
    </message>
    <message>
        <source>Pictures of good parts</source>
        <translation>Bilder guter Teile</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Who works here now?</source>
        <translation>Wer arbeitet jetzt hier?</translation>
    </message>
    <message>
        <source>&amp;Simulated line</source>
        <translation>&amp;Simulierte Linie</translation>
    </message>
    <message>
        <source>The samples, one after the other</source>
        <translation>Die Muster, eines nach dem anderen</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>The pictures of a folder</source>
        <translation>Die Bilder eines Ordners</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>The camera of this computer</source>
        <translation>Die Kamera dieses Rechners</translation>
    </message>
    <message>
        <source>&amp;Open picture…</source>
        <translation>&amp;Bild öffnen …</translation>
    </message>
    <message>
        <source>One picture; dropping it works, too</source>
        <translation>Ein Bild; Hereinziehen geht auch</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} T</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>in {span}</translation>
    </message>
    <message>
        <source>cannot save</source>
        <translation>kann nicht sichern</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>next try {due}</source>
        <translation>nächster Versuch {due}</translation>
    </message>
    <message>
        <source>results missing</source>
        <translation>Ergebnisse fehlen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>alles gesendet</translation>
    </message>
    <message>
        <source>{count} uncertain</source>
        <translation>{count} ungewiss</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>{count} zurückgelegt</translation>
    </message>
    <message>
        <source>{count} wait</source>
        <translation>{count} warten</translation>
    </message>
    <message>
        <source>{count} waits</source>
        <translation>{count} wartet</translation>
    </message>
    <message>
        <source>{waiting} for the device</source>
        <translation>{waiting} auf das Gerät</translation>
    </message>
    <message>
        <source>{results} will never be sent. {key} again: yes, the receiver has {them}.</source>
        <translation>Nie mehr senden: {results}. Noch einmal {key}: Ja, der Empfänger hat {them}.</translation>
    </message>
    <message>
        <source>{results} may have arrived and would then arrive twice. {key} again: send anyway.</source>
        <translation>Vielleicht schon angekommen, dann doppelt: {results}. Noch einmal {key}: trotzdem senden.</translation>
    </message>
    <message>
        <source>{results} will wait until somebody presses SEND AGAIN. {key} again: yes.</source>
        <translation>{results} zurücklegen, bis jemand NOCHMALS SENDEN drückt. {key} noch einmal: ja.</translation>
    </message>
    <message>
        <source>{results} will never be sent; the reply is {reply}. {key} again: yes.</source>
        <translation>Nie mehr senden: {results}, Antwort: {reply}. Noch einmal {key}: Ja.</translation>
    </message>
    <message>
        <source>{results} will never be sent, without a reply. {key} again: yes, the device has {them}.</source>
        <translation>Nie mehr senden: {results}, ohne Antwort. Noch einmal {key}: Ja, das Gerät hat {them}.</translation>
    </message>
    <message>
        <source>{results} taken as arrived.</source>
        <translation>{results} als angekommen vermerkt.</translation>
    </message>
    <message>
        <source>{results} set aside.</source>
        <translation>{results} zurückgelegt.</translation>
    </message>
    <message>
        <source>{results} queued again.</source>
        <translation>{results} wieder eingereiht.</translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Ergebnis</translation>
    </message>
    <message>
        <source>{count} results</source>
        <translation>{count} Ergebnisse</translation>
    </message>
    <message>
        <source>it</source>
        <translation>es</translation>
    </message>
    <message>
        <source>them</source>
        <translation>sie</translation>
    </message>
    <message>
        <source>… and {n} bytes more</source>
        <translation>… und {n} Bytes mehr</translation>
    </message>
    <message>
        <source>SEND AGAIN</source>
        <translation>NOCHMALS SENDEN</translation>
    </message>
    <message>
        <source>Send the chosen results once more</source>
        <translation>Die gewählten Ergebnisse noch einmal senden</translation>
    </message>
    <message>
        <source>IT ARRIVED</source>
        <translation>IST ANGEKOMMEN</translation>
    </message>
    <message>
        <source>The receiver has the chosen results: do not send them again</source>
        <translation>Der Empfänger hat die gewählten Ergebnisse: nicht nochmals senden</translation>
    </message>
    <message>
        <source>SET ASIDE</source>
        <translation>ZURÜCKLEGEN</translation>
    </message>
    <message>
        <source>Let others go before the chosen results that wait</source>
        <translation>Andere vor den gewählten wartenden Ergebnissen gehen lassen</translation>
    </message>
    <message>
        <source>EXPORT …</source>
        <translation>EXPORT …</translation>
    </message>
    <message>
        <source>Write all that is uncertain or set aside into a file</source>
        <translation>Alles Ungewisse und Zurückgelegte in eine Datei schreiben</translation>
    </message>
    <message>
        <source>SEND A TEST</source>
        <translation>TEST SENDEN</translation>
    </message>
    <message>
        <source>Talk to the receiver without a result</source>
        <translation>Den Empfänger ohne Ergebnis ansprechen</translation>
    </message>
    <message>
        <source>Below {percent} % to a person: {asked} of {total} parts ({share}), of them {needless} needlessly; {caught} of {wrong} misreads caught, {passed} passed.</source>
        <translation>Unter {percent} % an einen Menschen: {asked} von {total} Teilen ({share}), davon {needless} unnötig; {caught} von {wrong} Fehllesungen erkannt, {passed} durchgelassen.</translation>
    </message>
    <message>
        <source>Weakest character of confirmed and corrected parts</source>
        <translation>Schwächstes Zeichen bestätigter und korrigierter Teile</translation>
    </message>
    <message>
        <source>Threshold to try</source>
        <translation>Schwelle zum Probieren</translation>
    </message>
    <message>
        <source>Nothing is changed by it: it only says what would have been</source>
        <translation>Ändert nichts: sagt nur, was gewesen wäre</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>{first} to {last} %: {confirmed} confirmed, {corrected} corrected</source>
        <translation>{first} bis {last} %: {confirmed} bestätigt, {corrected} korrigiert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweite Meinung</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>{decision} by {operator}</source>
        <translation>{decision} von {operator}</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Nach Format</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>next best</source>
        <translation>nächstbestes</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>all</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Entry {count}, {kind}, {operator}, {at}</source>
        <translation>Eintrag {count}, {kind}, {operator}, {at}</translation>
    </message>
    <message>
        <source>chain {digest}…</source>
        <translation>Kette {digest}…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>each bar: 1 day</source>
        <translation>je Balken 1 Tag</translation>
    </message>
    <message>
        <source>each bar: {n} days</source>
        <translation>je Balken {n} Tage</translation>
    </message>
    <message>
        <source>each bar: 1 hour</source>
        <translation>je Balken 1 Stunde</translation>
    </message>
    <message>
        <source>each bar: {n} hours</source>
        <translation>je Balken {n} Stunden</translation>
    </message>
    <message>
        <source>Parts per hour by verdict</source>
        <translation>Teile je Stunde nach Urteil</translation>
    </message>
    <message>
        <source>grey OK, yellow dotted CHECK, red NO READ on top</source>
        <translation>grau OK, gelb gepunktet PRÜFEN, rot oben NICHT LESBAR</translation>
    </message>
    <message>
        <source>{when}: {parts} parts, {ok} OK, {check} check, {no_read} no read</source>
        <translation>{when}: {parts} Teile, {ok} OK, {check} prüfen, {no_read} nicht lesbar</translation>
    </message>
    <message>
        <source>Corrected, share of all parts</source>
        <translation>Korrigiert, Anteil aller Teile</translation>
    </message>
    <message>
        <source>percent of the parts of each stretch</source>
        <translation>Prozent der Teile je Abschnitt</translation>
    </message>
    <message>
        <source>{when}: {corrected} of {parts} corrected, {share}</source>
        <translation>{when}: {corrected} von {parts} korrigiert, {share}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>CHECK</source>
        <translation>PRÜFEN</translation>
    </message>
    <message>
        <source>NO READ</source>
        <translation>NICHT LESBAR</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>still waits</source>
        <translation>wartet noch</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>ungewiss</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>zurückgelegt</translation>
    </message>
    <message>
        <source>all arrived</source>
        <translation>alles da</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>Perhaps {text} ({p} %): {evidence}</source>
        <translation>Vielleicht {text} ({p} %): {evidence}</translation>
    </message>
    <message>
        <source>{name} rejected it: {reason}</source>
        <translation>{name} hat es verworfen: {reason}</translation>
    </message>
    <message>
        <source>{name} read {text}</source>
        <translation>{name} las {text}</translation>
    </message>
    <message>
        <source>nothing read</source>
        <translation>nichts gelesen</translation>
    </message>
    <message>
        <source>{age}, {name}</source>
        <translation>{age}, {name}</translation>
    </message>
    <message>
        <source>Two read it differently: an engineer decides</source>
        <translation>Strittig: Einrichter entscheidet</translation>
    </message>
    <message>
        <source>{name} has read it: waits for a second person</source>
        <translation>{name} las es: zweite Person fehlt</translation>
    </message>
    <message>
        <source>Postponed parts, oldest first</source>
        <translation>Zurückgestellte Teile, älteste zuerst</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Wrong part</source>
        <translation>Falsches Teil</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Reject this part</source>
        <translation>Dieses Teil verwerfen</translation>
    </message>
    <message>
        <source>Why has this part no code?</source>
        <translation>Warum hat dieses Teil keinen Code?</translation>
    </message>
    <message>
        <source>Do not reject</source>
        <translation>Nicht verwerfen</translation>
    </message>
    <message>
        <source>CONFIRM</source>
        <translation>BESTÄTIGEN</translation>
    </message>
    <message>
        <source>The code is right: save it and go on to the next part</source>
        <translation>Der Code stimmt: speichern und weiter zum nächsten Teil</translation>
    </message>
    <message>
        <source>REJECT</source>
        <translation>VERWERFEN</translation>
    </message>
    <message>
        <source>Save the part as rejected, with a reason</source>
        <translation>Das Teil mit einem Grund als verworfen speichern</translation>
    </message>
    <message>
        <source>LEAVE</source>
        <translation>ZURÜCK</translation>
    </message>
    <message>
        <source>Back to Run; the part goes on waiting</source>
        <translation>Zurück zum Betrieb; das Teil wartet weiter</translation>
    </message>
    <message>
        <source>AS READ</source>
        <translation>WIE GELESEN</translation>
    </message>
    <message>
        <source>Show what the machine read again</source>
        <translation>Wieder zeigen, was die Maschine las</translation>
    </message>
    <message>
        <source>NEXT WEAK</source>
        <translation>NÄCHSTES</translation>
    </message>
    <message>
        <source>Go to the next weak character</source>
        <translation>Zum nächsten schwachen Zeichen</translation>
    </message>
    <message>
        <source>GAP</source>
        <translation>LÜCKE</translation>
    </message>
    <message>
        <source>Open an empty slot here (Insert)</source>
        <translation>Hier einen leeren Platz öffnen (Einfg)</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>LÖSCHEN</translation>
    </message>
    <message>
        <source>Take this slot away (Delete)</source>
        <translation>Diesen Platz entfernen (Entf)</translation>
    </message>
    <message>
        <source>Final picture</source>
        <translation>Endbild</translation>
    </message>
    <message>
        <source>The line as the reader got it, behind all stages, or as cut from the picture</source>
        <translation>Die Zeile, wie der Leser sie bekam, nach allen Stufen; oder wie aus dem Bild geschnitten</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächstes Teil</translation>
    </message>
    <message>
        <source>Look at the next part</source>
        <translation>Das nächste Teil ansehen</translation>
    </message>
    <message>
        <source>Previous part</source>
        <translation>Voriges Teil</translation>
    </message>
    <message>
        <source>Look at the part before</source>
        <translation>Das vorige Teil ansehen</translation>
    </message>
    <message>
        <source>CANCEL</source>
        <translation>ABBRECHEN</translation>
    </message>
    <message>
        <source>SAVE</source>
        <translation>SPEICHERN</translation>
    </message>
    <message>
        <source>RE-READ</source>
        <translation>NEU LESEN</translation>
    </message>
    <message>
        <source>CAPTURE &amp;&amp; READ</source>
        <translation>AUFNEHMEN &amp;&amp; LESEN</translation>
    </message>
    <message>
        <source>Take a picture of the part and read it</source>
        <translation>Ein Bild des Teils aufnehmen und lesen</translation>
    </message>
    <message>
        <source>The code is right: save it</source>
        <translation>Der Code stimmt: speichern</translation>
    </message>
    <message>
        <source>CORRECT</source>
        <translation>KORREKTUR</translation>
    </message>
    <message>
        <source>Type over the wrong characters</source>
        <translation>Falsche Zeichen überschreiben</translation>
    </message>
    <message>
        <source>Take the picture again and read it</source>
        <translation>Das Bild neu aufnehmen und lesen</translation>
    </message>
    <message>
        <source>Save the part as rejected, without code</source>
        <translation>Das Teil ohne Code als verworfen speichern</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>SPÄTER</translation>
    </message>
    <message>
        <source>Put the part aside undecided, for Review</source>
        <translation>Das Teil unentschieden zurückstellen, zum Klären</translation>
    </message>
    <message>
        <source>Live picture on or off</source>
        <translation>Livebild ein oder aus</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Nächste Stufe</translation>
    </message>
    <message>
        <source>Show the next stage</source>
        <translation>Die nächste Stufe zeigen</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Vorige Stufe</translation>
    </message>
    <message>
        <source>Show the stage before</source>
        <translation>Die vorige Stufe zeigen</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>Back to the picture</source>
        <translation>Zurück zum Bild</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassung</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>See the picture larger</source>
        <translation>Das Bild größer sehen</translation>
    </message>
    <message>
        <source>See more of the picture</source>
        <translation>Mehr vom Bild sehen</translation>
    </message>
    <message>
        <source>Fails first</source>
        <translation>Fehler zuerst</translation>
    </message>
    <message>
        <source>Show those of the last parts in front that were not right at once</source>
        <translation>Von den letzten Teilen die vorn zeigen, die nicht gleich richtig waren</translation>
    </message>
    <message>
        <source>The code fits its format.</source>
        <translation>Der Code passt ins Format.</translation>
    </message>
    <message>
        <source>{n} characters, all in the format. The least sure is {text} with {p} %.</source>
        <translation>{n} Zeichen, alle im Format. Am unsichersten ist {text} mit {p} %.</translation>
    </message>
    <message>
        <source>Read, but not a valid code: {words}</source>
        <translation>Gelesen, aber kein gültiger Code: {words}</translation>
    </message>
    <message>
        <source>(and {n} more)</source>
        <translation>(und {n} weitere)</translation>
    </message>
    <message>
        <source>Character {n}: {text}, {p} % sure</source>
        <translation>Zeichen {n}: {text}, zu {p} % sicher</translation>
    </message>
    <message>
        <source>; next {text}, {p} %</source>
        <translation>; dann {text}, {p} %</translation>
    </message>
    <message>
        <source>; read as {text}</source>
        <translation>; gelesen als {text}</translation>
    </message>
    <message>
        <source>No code could be made of it</source>
        <translation>Daraus ließ sich kein Code machen</translation>
    </message>
    <message>
        <source>The format changed {changes} and dropped “{text}”</source>
        <translation>Das Format änderte {changes} und ließ „{text}“ weg</translation>
    </message>
    <message>
        <source>The format changed {changes}</source>
        <translation>Das Format änderte {changes}</translation>
    </message>
    <message>
        <source>The format dropped “{text}”</source>
        <translation>Das Format ließ „{text}“ weg</translation>
    </message>
    <message>
        <source>The format changed nothing</source>
        <translation>Das Format änderte nichts</translation>
    </message>
    <message>
        <source>Machine read: {text}</source>
        <translation>Maschine las: {text}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Perhaps {text}: {evidence}</source>
        <translation>Vielleicht {text}: {evidence}</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Send every result to the device</source>
        <translation>Jedes Ergebnis an das Gerät senden</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Listen at</source>
        <translation>Lauscht an</translation>
    </message>
    <message>
        <source>Name or address of the device</source>
        <translation>Name oder Adresse des Geräts</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>TCP port of the device</source>
        <translation>TCP-Port des Geräts</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>line: a command text and a reply text; framed: checked frames with ids</source>
        <translation>line: ein Befehlstext und ein Antworttext; framed: geprüfte Rahmen mit Kennungen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Line profile: the command, with {code}, {read}, {sequence}, {id}, {recipe}; escapes \r \n \t \0 \\ \x02</source>
        <translation>Zeilenprofil: der Befehl, mit {code}, {read}, {sequence}, {id}, {recipe}; Sonderzeichen \r \n \t \0 \\ \x02</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Line profile: how characters become bytes, both ways; latin-1: each byte as it is</source>
        <translation>Zeilenprofil: wie Zeichen zu Bytes werden, in beide Richtungen; latin-1: jedes Byte, wie es ist</translation>
    </message>
    <message>
        <source>Terminator</source>
        <translation>Endezeichen</translation>
    </message>
    <message>
        <source>Line profile: what ends a reply; empty: silence ends it</source>
        <translation>Zeilenprofil: was eine Antwort beendet; leer: Stille beendet sie</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Line profile without terminator: this long nothing more ends a reply</source>
        <translation>Zeilenprofil ohne Endezeichen: so lange nichts mehr beendet eine Antwort</translation>
    </message>
    <message>
        <source>Reply says: arrived</source>
        <translation>Antwort: angekommen</translation>
    </message>
    <message>
        <source>Reply says: refused</source>
        <translation>Antwort: abgelehnt</translation>
    </message>
    <message>
        <source>Reply is kept</source>
        <translation>Antwort behalten</translation>
    </message>
    <message>
        <source>Device greets first</source>
        <translation>Gerät grüßt zuerst</translation>
    </message>
    <message>
        <source>Keep the line open</source>
        <translation>Leitung offen halten</translation>
    </message>
    <message>
        <source>Knows repeats</source>
        <translation>Erkennt Wiederholung</translation>
    </message>
    <message>
        <source>JSON body</source>
        <translation>JSON-Inhalt</translation>
    </message>
    <message>
        <source>Wait for the device</source>
        <translation>Auf das Gerät warten</translation>
    </message>
    <message>
        <source>Rejected parts, too</source>
        <translation>Auch Verworfene</translation>
    </message>
    <message>
        <source>Token is kept in</source>
        <translation>Token steht in</translation>
    </message>
    <message>
        <source>CA certificate</source>
        <translation>CA-Zertifikat</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel dazu</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Line profile: replies that say it arrived; * is any text, {reply} what to keep</source>
        <translation>Zeilenprofil: Antworten, dass es ankam; * ist beliebiger Text, {reply} wird behalten</translation>
    </message>
    <message>
        <source>Line profile: replies that refuse it; looked at first</source>
        <translation>Zeilenprofil: Antworten, die es ablehnen; werden zuerst geprüft</translation>
    </message>
    <message>
        <source>Line profile: other replies that say it arrived and are kept, e.g. the new part name; looked at last</source>
        <translation>Zeilenprofil: andere Antworten, dass es ankam, die behalten werden, z. B. der neue Teilename; zuletzt geprüft</translation>
    </message>
    <message>
        <source>Line profile: the device says something when connected</source>
        <translation>Zeilenprofil: Das Gerät meldet sich beim Verbinden</translation>
    </message>
    <message>
        <source>One connection for all results; off: a new one for each, which also keeps late replies apart</source>
        <translation>Eine Verbindung für alle Ergebnisse; aus: für jedes eine neue, was auch späte Antworten trennt</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>Verbindungsfrist</translation>
    </message>
    <message>
        <source>Longest wait for a connection</source>
        <translation>Längstes Warten auf eine Verbindung</translation>
    </message>
    <message>
        <source>Reply timeout</source>
        <translation>Antwortfrist</translation>
    </message>
    <message>
        <source>Longest wait for a whole reply; engraving may take long</source>
        <translation>Längstes Warten auf eine ganze Antwort; Gravieren kann dauern</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Pause between heartbeats on the idle line; three without answer: dead</source>
        <translation>Pause zwischen Lebenszeichen auf der ruhenden Leitung; drei ohne Antwort: tot</translation>
    </message>
    <message>
        <source>Heartbeat command</source>
        <translation>Lebenszeichen-Befehl</translation>
    </message>
    <message>
        <source>Line profile: a command without effect that the device answers; empty: no heartbeat</source>
        <translation>Zeilenprofil: ein Befehl ohne Wirkung, den das Gerät beantwortet; leer: kein Lebenszeichen</translation>
    </message>
    <message>
        <source>The device knows a record that comes twice: repeat what was not answered; off: a person decides</source>
        <translation>Das Gerät erkennt einen Datensatz, der zweimal kommt: Unbeantwortetes wiederholen; aus: ein Mensch entscheidet</translation>
    </message>
    <message>
        <source>Send results there</source>
        <translation>Ergebnisse dorthin senden</translation>
    </message>
    <message>
        <source>Address, e.g. https://server:8443/parts</source>
        <translation>Adresse, z. B. https://server:8443/parts</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP-Methode</translation>
    </message>
    <message>
        <source>The JSON body. Texts may hold {code}, {read}, {device_reply}, {sequence}, {id}, {recipe}, {station}, {decided_at} and others; a number, true or false stays one</source>
        <translation>Der JSON-Inhalt. Texte dürfen {code}, {read}, {device_reply}, {sequence}, {id}, {recipe}, {station}, {decided_at} und andere enthalten; eine Zahl, true oder false bleibt eine</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Further headers; no secrets</source>
        <translation>Weitere Kopfzeilen; keine Geheimnisse</translation>
    </message>
    <message>
        <source>Send only when the device has answered for the part</source>
        <translation>Erst senden, wenn das Gerät für das Teil geantwortet hat</translation>
    </message>
    <message>
        <source>The server knows a repeat by its Idempotency-Key. If not, a result whose answer was lost waits for a person instead of being sent again</source>
        <translation>Der Server erkennt eine Wiederholung am Idempotency-Key. Wenn nicht, wartet ein Ergebnis ohne Antwort auf einen Menschen, statt nochmals gesendet zu werden</translation>
    </message>
    <message>
        <source>Send rejected parts as well</source>
        <translation>Auch verworfene Teile senden</translation>
    </message>
    <message>
        <source>Where the bearer token is kept: &quot;env:NAME&quot; or &quot;keyring:service/user&quot;; empty: none is sent</source>
        <translation>Wo das Bearer-Token liegt: &quot;env:NAME&quot; oder &quot;keyring:dienst/benutzer&quot;; leer: keines wird gesendet</translation>
    </message>
    <message>
        <source>PEM file of the authority that signed the server&apos;s certificate; empty: the usual ones</source>
        <translation>PEM-Datei des Ausstellers des Server-Zertifikats; leer: die üblichen</translation>
    </message>
    <message>
        <source>PEM file of the station&apos;s own certificate (mTLS)</source>
        <translation>PEM-Datei des eigenen Zertifikats der Station (mTLS)</translation>
    </message>
    <message>
        <source>PEM file of the key to that certificate; empty: the same file</source>
        <translation>PEM-Datei des Schlüssels zu diesem Zertifikat; leer: dieselbe Datei</translation>
    </message>
    <message>
        <source>How long connecting may take</source>
        <translation>Wie lange das Verbinden dauern darf</translation>
    </message>
    <message>
        <source>Read timeout</source>
        <translation>Antwortfrist</translation>
    </message>
    <message>
        <source>How long the whole answer may take</source>
        <translation>Wie lange die ganze Antwort dauern darf</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>Records in one request when many wait</source>
        <translation>Datensätze je Anfrage, wenn viele warten</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Send a small picture of the code with each record</source>
        <translation>Zu jedem Datensatz ein kleines Bild des Codes senden</translation>
    </message>
    <message>
        <source>Take commands of a controller (PLC) by TCP</source>
        <translation>Befehle einer Steuerung (SPS) über TCP annehmen</translation>
    </message>
    <message>
        <source>Address to listen at; 127.0.0.1: this computer only, 0.0.0.0: all networks (needs a token)</source>
        <translation>Adresse zum Lauschen; 127.0.0.1: nur dieser Rechner, 0.0.0.0: alle Netze (braucht ein Token)</translation>
    </message>
    <message>
        <source>TCP port to listen at</source>
        <translation>TCP-Port zum Lauschen</translation>
    </message>
    <message>
        <source>Where the token is kept that controllers have to say, env:NAME or keyring:service/user; empty: none</source>
        <translation>Wo das Token liegt, das Steuerungen nennen müssen, env:NAME oder keyring:dienst/benutzer; leer: keines</translation>
    </message>
    <message>
        <source>Longest time for a line once it has begun, and for the token</source>
        <translation>Längste Zeit für eine begonnene Zeile und für das Token</translation>
    </message>
    <message>
        <source>d</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>No mark was found where the code should be.</source>
        <translation>Wo der Code sein soll, ist keine Markierung.</translation>
    </message>
    <message>
        <source>Nothing was read. Check light and focus, then read again.</source>
        <translation>Nichts gelesen. Prüfen Sie Licht und Schärfe, dann neu lesen.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Nichts gelesen.</translation>
    </message>
    <message>
        <source>The code was made of another reading. Map this reading first.</source>
        <translation>Der Code gehört zu einer anderen Lesung. Werten Sie zuerst diese aus.</translation>
    </message>
    <message>
        <source>It was read clearly: the mark itself may be wrong.</source>
        <translation>Es ist deutlich gelesen: Die Markierung selbst kann falsch sein.</translation>
    </message>
    <message>
        <source>Character {number} was read as {read}, which the format forbids; it may be {text}.</source>
        <translation>Zeichen {number} wurde als {read} gelesen, was das Format verbietet; es kann {text} sein.</translation>
    </message>
    <message>
        <source>Compare with the mark.</source>
        <translation>Vergleichen Sie mit der Markierung.</translation>
    </message>
    <message>
        <source>Character {number}, {text}, is only {probability} sure.</source>
        <translation>Zeichen {number}, {text}, ist nur zu {probability} sicher.</translation>
    </message>
    <message>
        <source>Character {number} could be {text} or {rival}.</source>
        <translation>Zeichen {number} kann {text} oder {rival} sein.</translation>
    </message>
    <message>
        <source>{reader} reads {text}.</source>
        <translation>{reader} liest {text}.</translation>
    </message>
    <message>
        <source>{wanted} was expected, {text} was read.</source>
        <translation>Erwartet war {wanted}, gelesen ist {text}.</translation>
    </message>
    <message>
        <source>{wanted} would follow {previous}.</source>
        <translation>Auf {previous} würde {wanted} folgen.</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>kein Code</translation>
    </message>
    <message>
        <source>Read only {count}; at least {least} are needed.</source>
        <translation>Nur {count} gelesen; mindestens {least} sind nötig.</translation>
    </message>
    <message>
        <source>The code has {count}; {wanted} expected.</source>
        <translation>Der Code hat {count}; erwartet: {wanted}.</translation>
    </message>
    <message>
        <source>1 character</source>
        <translation>1 Zeichen</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} Zeichen</translation>
    </message>
    <message>
        <source>{shortest} to {longest}</source>
        <translation>{shortest} bis {longest}</translation>
    </message>
    <message>
        <source>The last {length} characters do not begin with {text}.</source>
        <translation>Die letzten {length} Zeichen beginnen nicht mit {text}.</translation>
    </message>
    <message>
        <source>Character {number} cannot be printed.</source>
        <translation>Zeichen {number} ist nicht druckbar.</translation>
    </message>
    <message>
        <source>Character {number} is {text}; it must be {wanted}.</source>
        <translation>Zeichen {number} ist {text}; dort muss {wanted} stehen.</translation>
    </message>
    <message>
        <source>one of {characters}</source>
        <translation>eines von {characters}</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>eine Ziffer</translation>
    </message>
    <message>
        <source>a capital letter</source>
        <translation>ein Großbuchstabe</translation>
    </message>
    <message>
        <source>a small letter</source>
        <translation>ein Kleinbuchstabe</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>ein Buchstabe</translation>
    </message>
    <message>
        <source>a capital letter or digit</source>
        <translation>ein Großbuchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>a letter or digit</source>
        <translation>ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>a digit or a letter A to F</source>
        <translation>eine Ziffer oder ein Buchstabe A bis F</translation>
    </message>
    <message>
        <source>a printable character</source>
        <translation>ein druckbares Zeichen</translation>
    </message>
    <message>
        <source>The check digit cannot be computed: this is not such a code.</source>
        <translation>Die Prüfziffer lässt sich nicht berechnen: Das ist kein solcher Code.</translation>
    </message>
    <message>
        <source>The check digit is {found}; {expected} was expected.</source>
        <translation>Die Prüfziffer ist {found}; erwartet: {expected}.</translation>
    </message>
    <message>
        <source>If {changes}, {reasons}.</source>
        <translation>Wenn {changes}: {reasons}.</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message>
        <source>character {number} is {text}, not {read}</source>
        <translation>Zeichen {number} {text} ist, nicht {read}</translation>
    </message>
    <message>
        <source>The code format asks for look-alike table {name}. Known are {known}. Mend the recipe or add the table.</source>
        <translation>Das Codeformat verlangt die Verwechslungstabelle {name}. Bekannt sind {known}. Berichtigen Sie das Rezept oder ergänzen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>{code} was seen before: it is saved as No. {number}.</source>
        <translation>{code} gab es schon: gespeichert als Nr. {number}.</translation>
    </message>
    <message>
        <source>The {server} at {place} shows a certificate that is not trusted; name its authority in ca_file.</source>
        <translation>Der {server} unter {place} zeigt ein Zertifikat, dem nicht vertraut wird; nennen Sie dessen Aussteller in ca_file.</translation>
    </message>
    <message>
        <source>The {server} at {place} and the station could not agree on TLS; check address, cert_file and key_file.</source>
        <translation>Der {server} unter {place} und die Station einigten sich nicht auf TLS; prüfen Sie Adresse, cert_file und key_file.</translation>
    </message>
    <message>
        <source>The {server} at {place} is not known by this name; check the address and the network.</source>
        <translation>Der {server} unter {place} ist unter diesem Namen nicht bekannt; prüfen Sie Adresse und Netz.</translation>
    </message>
    <message>
        <source>The {server} at {place} took no connection; check that it runs, and its port.</source>
        <translation>Der {server} unter {place} nahm keine Verbindung an; prüfen Sie, ob er läuft, und seinen Port.</translation>
    </message>
    <message>
        <source>The {server} at {place} did not answer in time.</source>
        <translation>Der {server} unter {place} antwortete nicht in der Zeit.</translation>
    </message>
    <message>
        <source>The {server} at {place} did not take the connection in time; check the network, and that it runs.</source>
        <translation>Der {server} unter {place} nahm die Verbindung nicht in der Zeit an; prüfen Sie das Netz und ob er läuft.</translation>
    </message>
    <message>
        <source>The {server} at {place} broke the connection off, or answered something else than HTTP.</source>
        <translation>Der {server} unter {place} brach die Verbindung ab oder antwortete etwas anderes als HTTP.</translation>
    </message>
    <message>
        <source>The {server} at {place} could not be asked: {cause}.</source>
        <translation>Der {server} unter {place} ließ sich nicht fragen: {cause}.</translation>
    </message>
    <message>
        <source>Camera {name} gave no picture.</source>
        <translation>Kamera {name} gab kein Bild.</translation>
    </message>
    <message>
        <source>Camera {name} failed ({cause}).</source>
        <translation>Kamera {name} versagte ({cause}).</translation>
    </message>
    <message>
        <source>Camera {name} did not answer within {seconds} s.</source>
        <translation>Kamera {name} antwortete nicht in {seconds} s.</translation>
    </message>
    <message>
        <source>Camera {name} does not answer: {count} connections hang.</source>
        <translation>Kamera {name} antwortet nicht: {count} Verbindungen hängen.</translation>
    </message>
    <message>
        <source>Camera {name} did not open within {seconds} s.</source>
        <translation>Kamera {name} öffnete sich nicht in {seconds} s.</translation>
    </message>
    <message>
        <source>Camera {name} failed to open ({cause}).</source>
        <translation>Kamera {name} ließ sich nicht öffnen ({cause}).</translation>
    </message>
    <message>
        <source>Camera {name} cannot be opened.</source>
        <translation>Kamera {name} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Camera {name} gave no picture but {kind} of shape {shape}.</source>
        <translation>Kamera {name} gab kein Bild, sondern {kind} der Form {shape}.</translation>
    </message>
    <message>
        <source>Camera {name} gave a picture of {count} colours.</source>
        <translation>Kamera {name} gab ein Bild mit {count} Farben.</translation>
    </message>
    <message>
        <source>Camera {name} gave {width} x {height} px after {old_width} x {old_height} px (if that is right, choose the camera again).</source>
        <translation>Kamera {name} gab {width} x {height} px nach {old_width} x {old_height} px (wenn das stimmt, wählen Sie die Kamera neu).</translation>
    </message>
    <message>
        <source>The device at {place} did not answer within the limit.</source>
        <translation>Das Gerät unter {place} antwortete nicht in der Frist.</translation>
    </message>
    <message>
        <source>The device at {place} sent only {text} within the limit.</source>
        <translation>Das Gerät unter {place} sandte in der Frist nur {text}.</translation>
    </message>
    <message>
        <source>{text} before the code was left out.</source>
        <translation>{text} vor dem Code wurde weggelassen.</translation>
    </message>
    <message>
        <source>{text} after the code was left out.</source>
        <translation>{text} nach dem Code wurde weggelassen.</translation>
    </message>
    <message>
        <source>{text} stands before character {number}</source>
        <translation>{text} vor Zeichen {number} steht</translation>
    </message>
    <message>
        <source>{text} stands at the end</source>
        <translation>{text} am Ende steht</translation>
    </message>
    <message>
        <source>The {server} answered what is not understood: {words}. Is it the right address?</source>
        <translation>Der {server} antwortete Unverständliches: {words}. Ist es die richtige Adresse?</translation>
    </message>
    <message>
        <source>character {number}, {read}, is none</source>
        <translation>Zeichen {number}, {read}, keines ist</translation>
    </message>
    <message>
        <source>{read} from character {number} on is {text}</source>
        <translation>{read} ab Zeichen {number} {text} ist</translation>
    </message>
    <message>
        <source>it fits the format</source>
        <translation>es passt ins Format</translation>
    </message>
    <message>
        <source>its check digit is right</source>
        <translation>die Prüfziffer stimmt</translation>
    </message>
    <message>
        <source>it is the expected code</source>
        <translation>es ist der erwartete Code</translation>
    </message>
    <message>
        <source>it follows {previous}</source>
        <translation>es folgt auf {previous}</translation>
    </message>
    <message>
        <source>separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>before the code</source>
        <translation>vor dem Code</translation>
    </message>
    <message>
        <source>after the code</source>
        <translation>nach dem Code</translation>
    </message>
    <message>
        <source>The picture of this part is being taken.</source>
        <translation>Das Bild dieses Teils wird gerade aufgenommen.</translation>
    </message>
    <message>
        <source>This part is still being read.</source>
        <translation>Dieses Teil wird noch gelesen.</translation>
    </message>
    <message>
        <source>Decide this part first: Enter confirms, F2 corrects, Esc reads again.</source>
        <translation>Entscheiden Sie zuerst: Enter bestätigt, F2 korrigiert, Esc liest neu.</translation>
    </message>
    <message>
        <source>This part is still being saved.</source>
        <translation>Dieses Teil wird noch gespeichert.</translation>
    </message>
    <message>
        <source>There is no valid code to confirm. F2 corrects, Esc reads again, F8 rejects.</source>
        <translation>Kein gültiger Code zum Bestätigen. F2 korrigiert, Esc liest neu, F8 verwirft.</translation>
    </message>
    <message>
        <source>Type the code, or leave with Esc and reject the part with F8.</source>
        <translation>Geben Sie den Code ein, oder verlassen Sie mit Esc und verwerfen Sie das Teil mit F8.</translation>
    </message>
    <message>
        <source>Enter again saves it as typed, marked as not in format.</source>
        <translation>Enter noch einmal speichert wie eingegeben, als nicht im Format vermerkt.</translation>
    </message>
    <message>
        <source>not in format: {problems}</source>
        <translation>nicht im Format: {problems}</translation>
    </message>
    <message>
        <source>The format would make {code} of it.</source>
        <translation>Das Format würde {code} daraus machen.</translation>
    </message>
    <message>
        <source>Inspection {id} is already {decision}. Capture the part again to decide anew.</source>
        <translation>Prüfung {id} ist schon entschieden ({decision}). Nehmen Sie das Teil neu auf.</translation>
    </message>
    <message>
        <source>An empty code cannot be confirmed. Type the code, or reject the part.</source>
        <translation>Ein leerer Code lässt sich nicht bestätigen. Geben Sie ihn ein oder verwerfen Sie das Teil.</translation>
    </message>
    <message>
        <source>Unexpected fault: {kind}: {words}. The log has the details.</source>
        <translation>Unerwartete Störung: {kind}: {words}. Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>full: {free} MB free</source>
        <translation>voll: {free} MB frei</translation>
    </message>
    <message>
        <source>{room} GB free</source>
        <translation>{room} GB frei</translation>
    </message>
    <message>
        <source>{what} needs the role {role}. Log in with Ctrl+U first.</source>
        <translation>{what}: dafür ist die Rolle {role} nötig. Melden Sie sich mit Strg+U an.</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>engineer</source>
        <translation>Einrichter</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} s, then try again.</source>
        <translation>Zu viele falsche PINs. Warten Sie {seconds} s und versuchen Sie es dann neu.</translation>
    </message>
    <message>
        <source>Name or PIN is wrong. Try again.</source>
        <translation>Name oder PIN ist falsch. Versuchen Sie es neu.</translation>
    </message>
    <message>
        <source>A PIN has at least {count} characters.</source>
        <translation>Eine PIN hat mindestens {count} Zeichen.</translation>
    </message>
    <message>
        <source>{name} cannot be kept: {words}</source>
        <translation>{name} lässt sich nicht aufnehmen: {words}</translation>
    </message>
    <message>
        <source>{name} cannot be taken away: {words}</source>
        <translation>{name} lässt sich nicht entfernen: {words}</translation>
    </message>
    <message>
        <source>a name is there twice</source>
        <translation>ein Name kommt zweimal vor</translation>
    </message>
    <message>
        <source>nobody is admin; the users could never be changed again</source>
        <translation>niemand ist Admin; die Personen ließen sich nie mehr ändern</translation>
    </message>
    <message>
        <source>The {channel} channel has no test.</source>
        <translation>Der Kanal {channel} hat keinen Test.</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>plant-server</source>
        <translation>Werksserver</translation>
    </message>
    <message>
        <source>line-server</source>
        <translation>Linienserver</translation>
    </message>
    <message>
        <source>plant server</source>
        <translation>Werksserver</translation>
    </message>
    <message>
        <source>line server</source>
        <translation>Linienserver</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Plant server</source>
        <translation>Werksserver</translation>
    </message>
    <message>
        <source>Line server</source>
        <translation>Linienserver</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Two people read this part differently. An engineer decides: log in with Ctrl+U.</source>
        <translation>Zwei Personen lasen dieses Teil verschieden. Ein Einrichter entscheidet: Melden Sie sich mit Strg+U an.</translation>
    </message>
    <message>
        <source>You gave the first answer. Another person has to read this part.</source>
        <translation>Sie gaben die erste Antwort. Eine andere Person muss dieses Teil lesen.</translation>
    </message>
    <message>
        <source>The picture is out of focus: {focus}, at least {least} is needed.</source>
        <translation>Das Bild ist unscharf: {focus}, mindestens {least} ist nötig.</translation>
    </message>
    <message>
        <source>Focus the camera and clean the lens.</source>
        <translation>Stellen Sie die Kamera scharf und reinigen Sie das Objektiv.</translation>
    </message>
    <message>
        <source>The picture is too dark: level {level}, at least {least} is needed.</source>
        <translation>Das Bild ist zu dunkel: Pegel {level}, mindestens {least} ist nötig.</translation>
    </message>
    <message>
        <source>Check the lamp and the exposure.</source>
        <translation>Prüfen Sie Lampe und Belichtung.</translation>
    </message>
    <message>
        <source>The picture is too bright: level {level}, at most {most} is allowed.</source>
        <translation>Das Bild ist zu hell: Pegel {level}, höchstens {most} ist erlaubt.</translation>
    </message>
    <message>
        <source>Shorten the exposure.</source>
        <translation>Verkürzen Sie die Belichtung.</translation>
    </message>
    <message>
        <source>{share} of the picture is plain {colour}, at most {most} is allowed.</source>
        <translation>{share} des Bildes sind rein {colour}, höchstens {most} ist erlaubt.</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>white</source>
        <translation>weiß</translation>
    </message>
    <message>
        <source>Give more light.</source>
        <translation>Geben Sie mehr Licht.</translation>
    </message>
    <message>
        <source>Take the glare away.</source>
        <translation>Beseitigen Sie die Spiegelung.</translation>
    </message>
    <message>
        <source>There is no source of pictures yet. Choose one under Source.</source>
        <translation>Es gibt noch keine Bildquelle. Wählen Sie eine unter Quelle.</translation>
    </message>
    <message>
        <source>{name} is not open. Open the source first.</source>
        <translation>{name} ist nicht offen. Öffnen Sie zuerst die Quelle.</translation>
    </message>
    <message>
        <source>Folder {folder} is not open. Open the source first.</source>
        <translation>Ordner {folder} ist nicht offen. Öffnen Sie zuerst die Quelle.</translation>
    </message>
    <message>
        <source>The simulated line is not open. Open the source first.</source>
        <translation>Die simulierte Linie ist nicht offen. Öffnen Sie zuerst die Quelle.</translation>
    </message>
    <message>
        <source>No picture in {folder} can be read. Put BMP, PNG, JPEG or TIFF files there.</source>
        <translation>Kein Bild in {folder} ist lesbar. Legen Sie BMP-, PNG-, JPEG- oder TIFF-Dateien dorthin.</translation>
    </message>
    <message>
        <source>Folder {folder} cannot be listed ({cause}). Check that it exists and may be read, or choose another.</source>
        <translation>Ordner {folder} lässt sich nicht auflisten ({cause}). Prüfen Sie, ob es ihn gibt und er lesbar ist, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Folder {folder} holds no picture. Put BMP, PNG, JPEG or TIFF files there.</source>
        <translation>Ordner {folder} enthält kein Bild. Legen Sie BMP-, PNG-, JPEG- oder TIFF-Dateien dorthin.</translation>
    </message>
    <message>
        <source>Folder {folder}</source>
        <translation>Ordner {folder}</translation>
    </message>
    <message>
        <source>Simulated line</source>
        <translation>Simulierte Linie</translation>
    </message>
    <message>
        <source>Camera {index}</source>
        <translation>Kamera {index}</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>PICTURE</source>
        <translation>BILD</translation>
    </message>
    <message>
        <source>{name} is not a picture of a known kind. Use BMP, PNG, JPEG or TIFF.</source>
        <translation>{name} ist kein Bild einer bekannten Art. Nehmen Sie BMP, PNG, JPEG oder TIFF.</translation>
    </message>
    <message>
        <source>{name} is broken or cut short ({cause}). Copy it again from where it came, or take the picture again.</source>
        <translation>{name} ist beschädigt oder abgeschnitten ({cause}). Kopieren Sie es neu oder nehmen Sie das Bild neu auf.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a picture in it.</source>
        <translation>{path} ist ein Ordner. Wählen Sie ein Bild darin.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file. Choose a picture file.</source>
        <translation>{path} ist keine gewöhnliche Datei. Wählen Sie eine Bilddatei.</translation>
    </message>
    <message>
        <source>{path} does not exist. Check the name and the folder.</source>
        <translation>{path} gibt es nicht. Prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <source>{path} may not be read. Ask for read permission on it.</source>
        <translation>{path} darf nicht gelesen werden. Lassen Sie sich das Leserecht geben.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({cause}). Check the disk.</source>
        <translation>{path} lässt sich nicht lesen ({cause}). Prüfen Sie die Platte.</translation>
    </message>
    <message>
        <source>{name} is empty. Copy it again, or take the picture again.</source>
        <translation>{name} ist leer. Kopieren Sie es neu oder nehmen Sie das Bild neu auf.</translation>
    </message>
    <message>
        <source>{name} has {size} MB, more than the {most} MB allowed. Save it smaller, or as JPEG or PNG.</source>
        <translation>{name} hat {size} MB, mehr als die erlaubten {most} MB. Speichern Sie es kleiner oder als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>{name} has no pixels ({width} x {height}). Take the picture again.</source>
        <translation>{name} hat keine Bildpunkte ({width} x {height}). Nehmen Sie das Bild neu auf.</translation>
    </message>
    <message>
        <source>{name} has {width} x {height} pixels, more than the {most} megapixels allowed. Use a smaller picture.</source>
        <translation>{name} hat {width} x {height} Bildpunkte, mehr als die erlaubten {most} Megapixel. Nehmen Sie ein kleineres Bild.</translation>
    </message>
    <message>
        <source>The samples in {folder} cannot be shown. Restore the folder from the project&apos;s copy.</source>
        <translation>Die Muster in {folder} lassen sich nicht zeigen. Stellen Sie den Ordner aus der Kopie des Projekts wieder her.</translation>
    </message>
    <message>
        <source>{folder} names no sample. Restore it from the project&apos;s copy.</source>
        <translation>{folder} nennt kein Muster. Stellen Sie es aus der Kopie des Projekts wieder her.</translation>
    </message>
    <message>
        <source>A sample cannot be shown.</source>
        <translation>Ein Muster lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>The crop keeps columns {left} to {right} and rows {top} to {bottom}, but the picture has {width} x {height} px. Draw the crop again inside the picture.</source>
        <translation>Der Zuschnitt behält Spalten {left} bis {right} und Zeilen {top} bis {bottom}, das Bild hat aber {width} x {height} px. Ziehen Sie ihn neu innerhalb des Bildes.</translation>
    </message>
    <message>
        <source>{stage} would make a picture of {width} x {height} px; {most} megapixels are the limit. Put a crop before it.</source>
        <translation>{stage} ergäbe ein Bild von {width} x {height} px; {most} Megapixel sind die Grenze. Setzen Sie einen Zuschnitt davor.</translation>
    </message>
    <message>
        <source>Resizing {width} x {height} px to height {new_height} would make it {natural} px wide. Give a smaller height_px, or a width_px.</source>
        <translation>{width} x {height} px auf Höhe {new_height} gebracht wären {natural} px breit. Geben Sie eine kleinere Höhe an oder eine Breite.</translation>
    </message>
    <message>
        <source>Rotating needs a picture {side} px long; {most} px is the limit. Put a crop before it.</source>
        <translation>Drehen braucht ein Bild von {side} px Länge; {most} px ist die Grenze. Setzen Sie einen Zuschnitt davor.</translation>
    </message>
    <message>
        <source>Resampling a region of {width} x {height} px goes past the limit of {most} px a side. Put a crop before it.</source>
        <translation>Ein Bereich von {width} x {height} px übersteigt die Grenze von {most} px je Seite. Setzen Sie einen Zuschnitt davor.</translation>
    </message>
    <message>
        <source>The shift&apos;s band runs from x = {left} to {right}, but the picture is {width} px wide. Draw the band again inside the picture.</source>
        <translation>Das Band des Versatzes geht von x = {left} bis {right}, das Bild ist aber {width} px breit. Ziehen Sie das Band neu innerhalb des Bildes.</translation>
    </message>
    <message>
        <source>The shift&apos;s band needs a picture of at most {most} px a side, this one has {width} x {height}. Put a crop before it.</source>
        <translation>Das Band des Versatzes braucht ein Bild von höchstens {most} px je Seite, dieses hat {width} x {height}. Setzen Sie einen Zuschnitt davor.</translation>
    </message>
    <message>
        <source>There is nothing left to show. Make the crop larger.</source>
        <translation>Es bleibt nichts zu zeigen. Vergrößern Sie den Zuschnitt.</translation>
    </message>
    <message>
        <source>This cannot be set: {faults}.</source>
        <translation>Das lässt sich nicht einstellen: {faults}.</translation>
    </message>
    <message>
        <source>Check cable, power and that no other program uses it; the station tries again by itself.</source>
        <translation>Prüfen Sie Kabel, Strom und ob ein anderes Programm sie benutzt; die Station versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Camera on the net</source>
        <translation>Kamera im Netz</translation>
    </message>
    <message>
        <source>There is no model folder {folder}.</source>
        <translation>Es gibt keinen Modellordner {folder}.</translation>
    </message>
    <message>
        <source>Choose another reader in the settings, or fetch a published one: python3 main.py fetch-model microsoft/trocr-small-printed</source>
        <translation>Wählen Sie in den Einstellungen einen anderen Leser oder laden Sie einen veröffentlichten: python3 main.py fetch-model microsoft/trocr-small-printed</translation>
    </message>
    <message>
        <source>Restore model.safetensors, {graphs} together, or choose another reader in the settings.</source>
        <translation>Stellen Sie model.safetensors, {graphs} zusammen wieder her oder wählen Sie in den Einstellungen einen anderen Leser.</translation>
    </message>
    <message>
        <source>Choose another reader in the settings.</source>
        <translation>Wählen Sie in den Einstellungen einen anderen Leser.</translation>
    </message>
    <message>
        <source>The model folder {folder} cannot be used: {faults}. Restore the named files, or choose another reader in the settings.</source>
        <translation>Der Modellordner {folder} ist nicht brauchbar: {faults}. Stellen Sie die genannten Dateien wieder her oder wählen Sie in den Einstellungen einen anderen Leser.</translation>
    </message>
    <message>
        <source>{path} cannot be loaded beside the other files of its folder: {cause}.</source>
        <translation>{path} lässt sich neben den anderen Dateien des Ordners nicht laden: {cause}.</translation>
    </message>
    <message>
        <source>RapidOCR is not installed. Add it with: {python} -m pip install -r requirements-peers.txt</source>
        <translation>RapidOCR ist nicht installiert. Fügen Sie es hinzu mit: {python} -m pip install -r requirements-peers.txt</translation>
    </message>
    <message>
        <source>The reader {name} is not open. Open it before reading.</source>
        <translation>Der Leser {name} ist nicht offen. Öffnen Sie ihn vor dem Lesen.</translation>
    </message>
    <message>
        <source>The model {name} is not on this computer. Fetch it once with: python3 main.py fetch-model {target}</source>
        <translation>Das Modell {name} ist nicht auf diesem Rechner. Laden Sie es einmal mit: python3 main.py fetch-model {target}</translation>
    </message>
    <message>
        <source>The reader {name} reads {read} where {path} says {expected}. Do not use it: restore the model folder, then start again.</source>
        <translation>Der Leser {name} liest {read}, wo {path} {expected} sagt. Verwenden Sie ihn nicht: Stellen Sie den Modellordner wieder her und starten Sie neu.</translation>
    </message>
    <message>
        <source>The model in {folder} cannot be loaded: {cause}. Restore or fetch it again, or choose another reader in the settings.</source>
        <translation>Das Modell in {folder} lässt sich nicht laden: {cause}. Stellen Sie es wieder her, laden Sie es neu oder wählen Sie in den Einstellungen einen anderen Leser.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} does not match its checksum (damaged or changed)</source>
        <translation>{name} passt nicht zu seiner Prüfsumme (beschädigt oder geändert)</translation>
    </message>
    <message>
        <source>{what} in {name} ({cause}). {cure}, then try again; nothing is lost.</source>
        <translation>{what} in {name} ({cause}). {cure}, dann neu versuchen; nichts ist verloren.</translation>
    </message>
    <message>
        <source>{what} in {name}: the disk is full.</source>
        <translation>{what} in {name}: Die Platte ist voll.</translation>
    </message>
    <message>
        <source>{name}: the disk is full.</source>
        <translation>{name}: Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then try again; nothing is lost.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es neu; nichts ist verloren.</translation>
    </message>
    <message>
        <source>The disk is full: nothing is saved until some space is free.</source>
        <translation>Die Platte ist voll: Nichts wird gespeichert, bis Platz frei ist.</translation>
    </message>
    <message>
        <source>The disk is full: free some space</source>
        <translation>Die Platte ist voll: Schaffen Sie Platz</translation>
    </message>
    <message>
        <source>The disk quota is used up: free some space</source>
        <translation>Der zugeteilte Platz ist verbraucht: Schaffen Sie Platz</translation>
    </message>
    <message>
        <source>The drive is write-protected: unlock it</source>
        <translation>Das Laufwerk ist schreibgeschützt: Heben Sie den Schutz auf</translation>
    </message>
    <message>
        <source>Check that the data folder may be written</source>
        <translation>Prüfen Sie, ob in den Datenordner geschrieben werden darf</translation>
    </message>
    <message>
        <source>The folder is missing or locked: create it, or connect the drive</source>
        <translation>Der Ordner fehlt oder ist gesperrt: Legen Sie ihn an oder verbinden Sie das Laufwerk</translation>
    </message>
    <message>
        <source>The folder is missing: create it, or connect the drive</source>
        <translation>Der Ordner fehlt: Legen Sie ihn an oder verbinden Sie das Laufwerk</translation>
    </message>
    <message>
        <source>The database is damaged: start the station again, it sets it aside</source>
        <translation>Die Datenbank ist beschädigt: Starten Sie die Station neu, sie legt sie beiseite</translation>
    </message>
    <message>
        <source>Another program holds the database: close that program</source>
        <translation>Ein anderes Programm hält die Datenbank: Schließen Sie es</translation>
    </message>
    <message>
        <source>The drive reported a fault: check the drive and its cable</source>
        <translation>Das Laufwerk meldet eine Störung: Prüfen Sie Laufwerk und Kabel</translation>
    </message>
    <message>
        <source>Start the station again</source>
        <translation>Starten Sie die Station neu</translation>
    </message>
    <message>
        <source>Close it in other programs, and check that the folder may be written</source>
        <translation>Schließen Sie sie in anderen Programmen und prüfen Sie, ob in den Ordner geschrieben werden darf</translation>
    </message>
    <message>
        <source>A folder has this name: move it away</source>
        <translation>Ein Ordner heißt so: Verschieben Sie ihn</translation>
    </message>
    <message>
        <source>Check the drive</source>
        <translation>Prüfen Sie das Laufwerk</translation>
    </message>
    <message>
        <source>The results could not be opened</source>
        <translation>Die Ergebnisse ließen sich nicht öffnen</translation>
    </message>
    <message>
        <source>The result was not saved</source>
        <translation>Das Ergebnis wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>A result could not be read</source>
        <translation>Ein Ergebnis ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Results could not be read</source>
        <translation>Ergebnisse ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>The queues could not be read</source>
        <translation>Die Warteschlangen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>The saved results could not be read</source>
        <translation>Die gespeicherten Ergebnisse ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>The audit could not be read</source>
        <translation>Das Prüfprotokoll ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The audit entry &apos;{kind}&apos; was not saved</source>
        <translation>Der Eintrag „{kind}“ im Prüfprotokoll wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The state of the CSV could not be read</source>
        <translation>Der Stand der CSV-Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The state of the CSV was not saved</source>
        <translation>Der Stand der CSV-Datei wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What was on its way to the {channel} was not settled</source>
        <translation>Was zum Kanal {channel} unterwegs war, wurde nicht abgeschlossen</translation>
    </message>
    <message>
        <source>Results for the {channel} were not taken up</source>
        <translation>Ergebnisse für den Kanal {channel} wurden nicht aufgenommen</translation>
    </message>
    <message>
        <source>What was sent was not noted</source>
        <translation>Was gesendet wurde, wurde nicht vermerkt</translation>
    </message>
    <message>
        <source>The queue for the {channel} could not be read</source>
        <translation>Die Warteschlange für den Kanal {channel} ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The deliveries of a part could not be read</source>
        <translation>Die Lieferungen eines Teils ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>&apos;{choice}&apos; was not saved</source>
        <translation>„{choice}“ wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>nochmals senden</translation>
    </message>
    <message>
        <source>it arrived</source>
        <translation>ist angekommen</translation>
    </message>
    <message>
        <source>Set aside by {who}.</source>
        <translation>Zurückgelegt von {who}.</translation>
    </message>
    <message>
        <source>The results could not be opened in {name} ({cause}). Check the drive and its cable, then try again; nothing is lost.</source>
        <translation>Die Ergebnisse ließen sich nicht öffnen: {name} ({cause}). Prüfen Sie Laufwerk und Kabel und versuchen Sie es neu; nichts ist verloren.</translation>
    </message>
    <message>
        <source>{number} results still wait for the {channel}, which is switched off. Switch it on in the settings to have them sent.</source>
        <translation>{number} Ergebnisse warten noch auf den Kanal {channel}, der ausgeschaltet ist. Schalten Sie ihn in den Einstellungen ein, damit sie gesendet werden.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be made: {cause}. Allow writing there, or name another data folder in the settings.</source>
        <translation>Der Datenordner {folder} lässt sich nicht anlegen: {cause}. Erlauben Sie dort das Schreiben oder nennen Sie in den Einstellungen einen anderen.</translation>
    </message>
    <message>
        <source>{path} holds the results of station &apos;{kept}&apos;, this one is &apos;{station}&apos;. Name another data folder, or give the station its old name.</source>
        <translation>{path} enthält die Ergebnisse der Station „{kept}“, diese heißt „{station}“. Nennen Sie einen anderen Datenordner oder geben Sie der Station ihren alten Namen.</translation>
    </message>
    <message>
        <source>Result {sequence} is {state} on the {channel}: it cannot be set aside. Only what waits for its turn can.</source>
        <translation>Ergebnis {sequence} ist {state} beim Kanal {channel}: Es kann nicht zurückgelegt werden. Das geht nur mit dem, was wartet.</translation>
    </message>
    <message>
        <source>No result {id} was ever queued for the {channel}.</source>
        <translation>Ein Ergebnis {id} gab es auf dem Kanal {channel} nie.</translation>
    </message>
    <message>
        <source>taken as arrived by {operator}</source>
        <translation>von {operator} als angekommen vermerkt</translation>
    </message>
    <message>
        <source>taken as arrived by {operator}, who typed the reply</source>
        <translation>von {operator} als angekommen vermerkt, die Antwort von Hand eingegeben</translation>
    </message>
    <message>
        <source>A reply can only be given for the device, with &apos;it arrived&apos;.</source>
        <translation>Eine Antwort kann nur für das Gerät angegeben werden, mit „Ist angekommen“.</translation>
    </message>
    <message>
        <source>A reply has at most {number} characters, all of them visible. Type it as it stands on the part.</source>
        <translation>Eine Antwort hat höchstens {number} Zeichen, alle sichtbar. So eingeben, wie sie auf dem Teil steht.</translation>
    </message>
    <message>
        <source>an operator without a name</source>
        <translation>einem Bediener ohne Namen</translation>
    </message>
    <message>
        <source>{path} cannot be made: {cause}. Allow writing in the data folder, or connect its drive.</source>
        <translation>{path} lässt sich nicht anlegen: {cause}. Erlauben Sie das Schreiben im Datenordner oder verbinden Sie sein Laufwerk.</translation>
    </message>
    <message>
        <source>Another station works in {folder} ({owner}). Close it, or give this one a data folder of its own.</source>
        <translation>Eine andere Station arbeitet in {folder} ({owner}). Schließen Sie sie oder geben Sie dieser einen eigenen Datenordner.</translation>
    </message>
    <message>
        <source>The results were not written to {path} ({cause}). Choose a folder that may be written, with space left, and close the file in other programs.</source>
        <translation>Die Ergebnisse wurden nicht nach {path} geschrieben ({cause}). Wählen Sie einen Ordner mit Schreibrecht und Platz und schließen Sie die Datei in anderen Programmen.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The question was dropped. Ask again.</source>
        <translation>Die Anfrage wurde fallen gelassen. Fragen Sie neu.</translation>
    </message>
    <message>
        <source>A part is saved once it is decided. Confirm, correct or reject it first.</source>
        <translation>Gespeichert wird ein Teil, wenn es entschieden ist. Bestätigen, korrigieren oder verwerfen Sie es zuerst.</translation>
    </message>
    <message>
        <source>This part is already saved as number {sequence} with another decision ({before}: {text}). Capture the part again to decide anew.</source>
        <translation>Dieses Teil ist schon als Nummer {sequence} mit anderer Entscheidung gespeichert ({before}: {text}). Nehmen Sie es neu auf.</translation>
    </message>
    <message>
        <source>{what} in {name}: a text in it is damaged. Run `main.py verify`, and ask who looks after the station; nothing is lost.</source>
        <translation>{what} in {name}: Ein Text darin ist beschädigt. `main.py verify` starten und den Betreuer der Station fragen; verloren ist nichts.</translation>
    </message>
    <message>
        <source>The part holds something that cannot be stored ({cause}). Give the picture file a plain name.</source>
        <translation>Das Teil enthält etwas, das sich nicht speichern lässt ({cause}). Geben Sie der Bilddatei einen einfachen Namen.</translation>
    </message>
    <message>
        <source>This part no longer waits: it was decided meanwhile. Choose another one.</source>
        <translation>Dieses Teil wartet nicht mehr: Es wurde inzwischen entschieden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This part is already decided and saved. Capture the next one.</source>
        <translation>Dieses Teil ist schon entschieden und gespeichert. Nehmen Sie das nächste auf.</translation>
    </message>
    <message>
        <source>Somebody else gave an answer meanwhile. Choose the part again.</source>
        <translation>Inzwischen hat jemand anders geantwortet. Wählen Sie das Teil neu.</translation>
    </message>
    <message>
        <source>The picture could not be added to {folder} ({cause}). Free space or allow writing there, then try again.</source>
        <translation>Das Bild ließ sich nicht in {folder} aufnehmen ({cause}). Schaffen Sie Platz oder Schreibrecht und versuchen Sie es neu.</translation>
    </message>
    <message>
        <source>A rejected part has no code to label its picture with.</source>
        <translation>Ein verworfenes Teil hat keinen Code für sein Bild.</translation>
    </message>
    <message>
        <source>{name} could not be taken out of {folder} ({cause}). Allow writing there, then try again.</source>
        <translation>{name} konnte nicht aus {folder} genommen werden ({cause}). Das Schreiben dort erlauben, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The installed apsw brings SQLite {found}, which can lose results; {needed} or newer is needed. Run `python3 main.py setup`.</source>
        <translation>Das installierte apsw bringt SQLite {found}, das Ergebnisse verlieren kann; {needed} oder neuer ist nötig. Rufen Sie `python3 main.py setup` auf.</translation>
    </message>
    <message>
        <source>Entry {count} is not the one that was seen before: the chain was remade.</source>
        <translation>Eintrag {count} ist nicht der früher gesehene: Die Kette wurde neu gemacht.</translation>
    </message>
    <message>
        <source>Entry {count} is missing: it was seen before, the chain ends earlier.</source>
        <translation>Eintrag {count} fehlt: Er war schon da, die Kette endet früher.</translation>
    </message>
    <message>
        <source>Between entries {first} and {second} some lack.</source>
        <translation>Zwischen den Einträgen {first} und {second} fehlen welche.</translation>
    </message>
    <message>
        <source>Entry {count} was changed or replaced.</source>
        <translation>Eintrag {count} wurde geändert oder ersetzt.</translation>
    </message>
    <message>
        <source>{what}: {name} has layout {found}, not {wanted}. Start the station again: it brings the file up to date.</source>
        <translation>{what}: {name} hat Fassung {found}, nicht {wanted}. Starten Sie die Station neu: Sie bringt die Datei auf den Stand.</translation>
    </message>
    <message>
        <source>recipe changed</source>
        <translation>Rezept geändert</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>delivery choice</source>
        <translation>Lieferentscheidung</translation>
    </message>
    <message>
        <source>database replaced</source>
        <translation>Datenbank ersetzt</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>The result holds something that cannot be stored ({cause}). Give the picture file a plain name, or type the code anew.</source>
        <translation>Das Ergebnis enthält etwas, das sich nicht speichern lässt ({cause}). Geben Sie der Bilddatei einen einfachen Namen oder geben Sie den Code neu ein.</translation>
    </message>
    <message>
        <source>A damaged result was not set aside</source>
        <translation>Ein beschädigtes Ergebnis wurde nicht zurückgelegt</translation>
    </message>
    <message>
        <source>Result {sequence} is {state} on the {channel}: there is nothing to decide. Only what is uncertain or set aside waits for a person.</source>
        <translation>Ergebnis {sequence} ist auf dem Kanal {channel} nicht zu entscheiden ({state}). Nur Ungewisses und Zurückgelegtes wartet auf einen Menschen.</translation>
    </message>
    <message>
        <source>The old file is kept as {name}.</source>
        <translation>Die alte Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <source>The database with the results was damaged or lost.</source>
        <translation>Die Datenbank mit den Ergebnissen war beschädigt oder verloren.</translation>
    </message>
    <message>
        <source>{records} results were carried over, {lost} could not be read.</source>
        <translation>{records} Ergebnisse wurden übernommen, {lost} waren nicht lesbar.</translation>
    </message>
    <message>
        <source>Numbers go on after {last}; run `main.py verify`.</source>
        <translation>Die Nummern gehen nach {last} weiter; rufen Sie `main.py verify` auf.</translation>
    </message>
    <message>
        <source>The database was damaged: whether this was sent is lost. It may have arrived.</source>
        <translation>Die Datenbank war beschädigt: Ob das gesendet wurde, ist verloren. Es kann angekommen sein.</translation>
    </message>
    <message>
        <source>The station stopped while this was being sent; it may have arrived.</source>
        <translation>Die Station hielt an, während das gesendet wurde; es kann angekommen sein.</translation>
    </message>
    <message>
        <source>{path} is another program&apos;s database. Move it away, or name another data folder.</source>
        <translation>{path} ist die Datenbank eines anderen Programms. Verschieben Sie sie oder nennen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>{path} has layout {found}, this program knows up to {known}. Update the program; the file was left as it is.</source>
        <translation>{path} hat Fassung {found}, dieses Programm kennt bis {known}. Aktualisieren Sie das Programm; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{name} is not open. Open it, then try again.</source>
        <translation>{name} ist nicht offen. Öffnen Sie es und versuchen Sie es neu.</translation>
    </message>
    <message>
        <source>The CSV in {folder} cannot be written ({cause}). {cure}. Results are safe; the CSV follows by itself.</source>
        <translation>Die CSV-Datei in {folder} lässt sich nicht schreiben ({cause}). {cure}. Die Ergebnisse sind sicher; die CSV-Datei folgt von selbst.</translation>
    </message>
    <message>
        <source>The picture of a part was not kept in {folder} ({cause}). {cure}. Its record is safe.</source>
        <translation>Das Bild eines Teils wurde in {folder} nicht aufbewahrt ({cause}). {cure}. Sein Datensatz ist sicher.</translation>
    </message>
    <message>
        <source>{path} could not be saved: {cause}. The file is as it was. Free space or allow writing there, then save again.</source>
        <translation>{path} ließ sich nicht speichern: {cause}. Die Datei ist, wie sie war. Schaffen Sie Platz oder Schreibrecht und speichern Sie neu.</translation>
    </message>
    <message>
        <source>{path} could not be written: {cause}. Choose a folder that may be written, with space left.</source>
        <translation>{path} ließ sich nicht schreiben: {cause}. Wählen Sie einen Ordner mit Schreibrecht und Platz.</translation>
    </message>
    <message>
        <source>There is no recipe {name}. Known are: {known}. Give one of these names, or the path of a .toml file.</source>
        <translation>Es gibt kein Rezept {name}. Bekannt sind: {known}. Geben Sie einen dieser Namen an oder den Pfad einer .toml-Datei.</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>picture files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>chosen model</source>
        <translation>gewähltes Modell</translation>
    </message>
    <message>
        <source>results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>display</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Qt binding</source>
        <translation>Qt-Anbindung</translation>
    </message>
    <message>
        <source>Mend the faults above; else remove .venv and run: python3 main.py setup</source>
        <translation>Beheben Sie die Fehler oben; sonst .venv entfernen und aufrufen: python3 main.py setup</translation>
    </message>
    <message>
        <source>Mend {path}.</source>
        <translation>Berichtigen Sie {path}.</translation>
    </message>
    <message>
        <source>Let this user write into {folder}, or free space there.</source>
        <translation>Geben Sie diesem Benutzer Schreibrecht in {folder} oder schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Choose another model in the settings.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes Modell.</translation>
    </message>
    <message>
        <source>the desktop</source>
        <translation>der Arbeitsplatz</translation>
    </message>
    <message>
        <source>Log in at that screen, or correct the variable.</source>
        <translation>Melden Sie sich an diesem Bildschirm an oder berichtigen Sie die Variable.</translation>
    </message>
    <message>
        <source>{names} does not answer</source>
        <translation>{names} antwortet nicht</translation>
    </message>
    <message>
        <source>none here: the window needs one, the commands do not</source>
        <translation>hier keiner: Das Fenster braucht einen, die Befehle nicht</translation>
    </message>
    <message>
        <source>Unplug the camera and plug it in again, or restart the computer.</source>
        <translation>Stecken Sie die Kamera aus und wieder ein oder starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>no answer within {seconds} s</source>
        <translation>keine Antwort in {seconds} s</translation>
    </message>
    <message>
        <source>camera 0 gives {size} pixels</source>
        <translation>Kamera 0 gibt {size} Bildpunkte</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>Set the date and time, best by a time server.</source>
        <translation>Stellen Sie Datum und Zeit, am besten über einen Zeitserver.</translation>
    </message>
    <message>
        <source>Use Python 3.11, 3.12 or 3.13.</source>
        <translation>Nehmen Sie Python 3.11, 3.12 oder 3.13.</translation>
    </message>
    <message>
        <source>Run: python3 main.py setup (it installs what requirements.txt pins).</source>
        <translation>Rufen Sie auf: python3 main.py setup (es installiert, was requirements.txt festlegt).</translation>
    </message>
    <message>
        <source>{good} of {all} as pinned: {names}</source>
        <translation>{good} von {all} wie festgelegt: {names}</translation>
    </message>
    <message>
        <source>{found}, pinned {wanted}</source>
        <translation>{found}, festgelegt ist {wanted}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>one OpenCV</source>
        <translation>ein OpenCV</translation>
    </message>
    <message>
        <source>missing: {names}</source>
        <translation>es fehlt: {names}</translation>
    </message>
    <message>
        <source>all {count} found</source>
        <translation>alle {count} gefunden</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>{folder} can be written</source>
        <translation>in {folder} kann geschrieben werden</translation>
    </message>
    <message>
        <source>{free} GB free</source>
        <translation>{free} GB frei</translation>
    </message>
    <message>
        <source>Free some space, or move the station.</source>
        <translation>Schaffen Sie Platz oder ziehen Sie mit der Station um.</translation>
    </message>
    <message>
        <source>Mend the named fields.</source>
        <translation>Berichtigen Sie die genannten Felder.</translation>
    </message>
    <message>
        <source>Restore resources/recipes from the repository.</source>
        <translation>Stellen Sie resources/recipes aus dem Projekt wieder her.</translation>
    </message>
    <message>
        <source>none in {folder}</source>
        <translation>keine in {folder}</translation>
    </message>
    <message>
        <source>none, all as shipped</source>
        <translation>keine, alles wie geliefert</translation>
    </message>
    <message>
        <source>{name}: all files are there</source>
        <translation>{name}: alle Dateien sind da</translation>
    </message>
    <message>
        <source>Restore {name} in that folder from the repository.</source>
        <translation>Stellen Sie {name} in dem Ordner aus dem Projekt wieder her.</translation>
    </message>
    <message>
        <source>{name}: checksums and known answer are right</source>
        <translation>{name}: Prüfsummen und bekannte Antwort stimmen</translation>
    </message>
    <message>
        <source>connected to {place}</source>
        <translation>verbunden mit {place}</translation>
    </message>
    <message>
        <source>closed by the station</source>
        <translation>von der Station geschlossen</translation>
    </message>
    <message>
        <source>closed after use</source>
        <translation>nach Gebrauch geschlossen</translation>
    </message>
    <message>
        <source>closed after a fault</source>
        <translation>nach Störung geschlossen</translation>
    </message>
    <message>
        <source>The device at {place} cannot be reached ({cause}). Check that it is switched on and connected, and its address in the settings.</source>
        <translation>Das Gerät unter {place} ist nicht erreichbar ({cause}). Prüfen Sie, ob es eingeschaltet und verbunden ist, und seine Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The device at {place} takes no bytes. Check it.</source>
        <translation>Das Gerät unter {place} nimmt keine Bytes an. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>The device at {place} closed the connection.</source>
        <translation>Das Gerät unter {place} hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>There is no connection to the device at {place}.</source>
        <translation>Es gibt keine Verbindung zum Gerät unter {place}.</translation>
    </message>
    <message>
        <source>The device&apos;s name {name} is not known ({cause}). Check the settings, or give its address as numbers.</source>
        <translation>Der Name {name} des Geräts ist nicht bekannt ({cause}). Prüfen Sie die Einstellungen oder geben Sie die Adresse in Zahlen an.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>nobody listens there</source>
        <translation>dort hört niemand</translation>
    </message>
    <message>
        <source>The connection to the device at {place} broke ({cause}).</source>
        <translation>Die Verbindung zum Gerät unter {place} brach ab ({cause}).</translation>
    </message>
    <message>
        <source>The line was closed by the station.</source>
        <translation>Die Verbindung wurde von der Station geschlossen.</translation>
    </message>
    <message>
        <source>The station was closing.</source>
        <translation>Die Station wurde geschlossen.</translation>
    </message>
    <message>
        <source>Unexpected fault: {kind}: {words}</source>
        <translation>Unerwartete Störung: {kind}: {words}</translation>
    </message>
    <message>
        <source>Set aside, as others arrive and this does not.</source>
        <translation>Zurückgelegt, denn andere kommen an und dieses nicht.</translation>
    </message>
    <message>
        <source>The device refused it: {words}.</source>
        <translation>Das Gerät hat es abgelehnt: {words}.</translation>
    </message>
    <message>
        <source>without a reason</source>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <source>It was sent and may have arrived.</source>
        <translation>Es wurde gesendet und kann angekommen sein.</translation>
    </message>
    <message>
        <source>The device answered {text}, which the settings do not explain. Check its patterns of replies.</source>
        <translation>Das Gerät antwortete {text}, was die Einstellungen nicht erklären. Prüfen Sie die Muster seiner Antworten.</translation>
    </message>
    <message>
        <source>The device&apos;s {kind} holds {count} bytes; at most {most} are allowed.</source>
        <translation>{kind} des Geräts hat {count} Bytes; höchstens {most} sind erlaubt.</translation>
    </message>
    <message>
        <source>The device&apos;s {kind} is not understood ({cause}).</source>
        <translation>{kind} des Geräts ist nicht verständlich ({cause}).</translation>
    </message>
    <message>
        <source>The device&apos;s {kind} holds control characters.</source>
        <translation>{kind} des Geräts enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The record does not fit into a frame: {words}</source>
        <translation>Der Datensatz passt nicht in einen Rahmen: {words}</translation>
    </message>
    <message>
        <source>The device at {place} sends without end. Check it.</source>
        <translation>Das Gerät unter {place} sendet ohne Ende. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>The device at {place} left {count} heartbeats unanswered. Check it.</source>
        <translation>Das Gerät unter {place} ließ {count} Lebenszeichen unbeantwortet. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>Check it.</source>
        <translation>Prüfen Sie es.</translation>
    </message>
    <message>
        <source>The device at {place} sent a RESULT; only the station may.</source>
        <translation>Das Gerät unter {place} sandte ein RESULT; das darf nur die Station.</translation>
    </message>
    <message>
        <source>No frame can carry this ({cause}).</source>
        <translation>Kein Rahmen kann das tragen ({cause}).</translation>
    </message>
    <message>
        <source>A frame holds at most {most} bytes; these are {count}.</source>
        <translation>Ein Rahmen fasst höchstens {most} Bytes; das sind {count}.</translation>
    </message>
    <message>
        <source>More bytes came than one frame may have. The line was closed.</source>
        <translation>Es kamen mehr Bytes, als ein Rahmen haben darf. Die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Bytes came that begin no frame ({bytes}). Check that the device speaks the framed profile on this port.</source>
        <translation>Es kamen Bytes, mit denen kein Rahmen beginnt ({bytes}). Prüfen Sie, ob das Gerät an diesem Port das Rahmenprofil spricht.</translation>
    </message>
    <message>
        <source>A frame came damaged (its CRC32C is wrong). Check cable and ports.</source>
        <translation>Ein Rahmen kam beschädigt an (CRC32C falsch). Prüfen Sie Kabel und Anschlüsse.</translation>
    </message>
    <message>
        <source>A frame of version {version} came; this station speaks version {own}.</source>
        <translation>Es kam ein Rahmen der Version {version}; diese Station spricht Version {own}.</translation>
    </message>
    <message>
        <source>A frame of the unknown kind {kind} came.</source>
        <translation>Es kam ein Rahmen der unbekannten Art {kind}.</translation>
    </message>
    <message>
        <source>A frame of {length} bytes was announced; at most {most} are allowed.</source>
        <translation>Ein Rahmen von {length} Bytes war angekündigt; höchstens {most} sind erlaubt.</translation>
    </message>
    <message>
        <source>The command for the device cannot hold this record: {what}.</source>
        <translation>Der Befehl für das Gerät kann diesen Datensatz nicht fassen: {what}.</translation>
    </message>
    <message>
        <source>The device sent {text} unasked. If it greets when connected, say so in the settings.</source>
        <translation>Das Gerät sandte unaufgefordert {text}. Wenn es beim Verbinden grüßt, sagen Sie das in den Einstellungen.</translation>
    </message>
    <message>
        <source>The test text cannot be sent: {words}.</source>
        <translation>Der Testtext lässt sich nicht senden: {words}.</translation>
    </message>
    <message>
        <source>The device sent more than {most} bytes. Check the terminator in the settings, and that this is the right port.</source>
        <translation>Das Gerät sandte mehr als {most} Bytes. Prüfen Sie das Endezeichen in den Einstellungen und ob das der richtige Port ist.</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>It may have arrived: look there, then decide.</source>
        <translation>Es kann angekommen sein: Sehen Sie dort nach, dann entscheiden Sie.</translation>
    </message>
    <message>
        <source>But it is no line server: check the address.</source>
        <translation>Aber er ist kein Linienserver: Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>It has every result of this station up to {number}.</source>
        <translation>Er hat jedes Ergebnis dieser Station bis {number}.</translation>
    </message>
    <message>
        <source>The {server} did not say what became of this result.</source>
        <translation>Der {server} sagte nicht, was aus diesem Ergebnis wurde.</translation>
    </message>
    <message>
        <source>The {server} refused the result: {status}.</source>
        <translation>Der {server} hat das Ergebnis abgelehnt: {status}.</translation>
    </message>
    <message>
        <source>The {server} says {status}, but names the result as missing all the same.</source>
        <translation>Der {server} meldet {status}, nennt das Ergebnis aber trotzdem als fehlend.</translation>
    </message>
    <message>
        <source>The {server} had every result up to {before}, now only up to {now}: it has lost results.</source>
        <translation>Der {server} hatte jedes Ergebnis bis {before}, jetzt nur noch bis {now}: Er hat Ergebnisse verloren.</translation>
    </message>
    <message>
        <source>Run `main.py verify`.</source>
        <translation>Rufen Sie `main.py verify` auf.</translation>
    </message>
    <message>
        <source>The {server} does not accept the station&apos;s token (answer {status}).</source>
        <translation>Der {server} nimmt das Kennwort (Token) der Station nicht an (Antwort {status}).</translation>
    </message>
    <message>
        <source>The {server} answered {words}.</source>
        <translation>Der {server} antwortete {words}.</translation>
    </message>
    <message>
        <source>The {server} answered {status} and points to {place}.</source>
        <translation>Der {server} antwortete {status} und verweist auf {place}.</translation>
    </message>
    <message>
        <source>no other place</source>
        <translation>keinen anderen Ort</translation>
    </message>
    <message>
        <source>Check token_from in the settings, and the token itself.</source>
        <translation>token_from in den Einstellungen und das Token selbst prüfen.</translation>
    </message>
    <message>
        <source>Results wait and go on by themselves.</source>
        <translation>Die Ergebnisse warten und gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>{number} different results in a row were refused: the station may send them in a wrong form.</source>
        <translation>{number} verschiedene Ergebnisse nacheinander wurden abgelehnt: Vielleicht schickt die Station sie in falscher Form.</translation>
    </message>
    <message>
        <source>Check what the settings say of the server.</source>
        <translation>Prüfen Sie, was die Einstellungen zum Server sagen.</translation>
    </message>
    <message>
        <source>Nothing more is set aside.</source>
        <translation>Nichts wird mehr zurückgelegt.</translation>
    </message>
    <message>
        <source>The {server} takes no results at this address: {words}.</source>
        <translation>Der {server} nimmt unter dieser Adresse keine Ergebnisse an: {words}.</translation>
    </message>
    <message>
        <source>Check url and method in the settings.</source>
        <translation>url und method in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>The {server} does not take what the station sends: {words}.</source>
        <translation>Der {server} nimmt nicht an, was die Station sendet: {words}.</translation>
    </message>
    <message>
        <source>Check url and headers in the settings.</source>
        <translation>url und headers in den Einstellungen prüfen.</translation>
    </message>
    <message>
        <source>Redirects are not followed: put the right address into the settings.</source>
        <translation>Umleitungen werden nicht befolgt: die richtige Adresse in die Einstellungen eintragen.</translation>
    </message>
    <message>
        <source>The {server} is there but does not accept the station&apos;s token (answer {status}).</source>
        <translation>Der {server} ist da, nimmt das Token der Station aber nicht an (Antwort {status}).</translation>
    </message>
    <message>
        <source>Check token_from and the token itself.</source>
        <translation>Prüfen Sie token_from und das Token selbst.</translation>
    </message>
    <message>
        <source>The {server} is there but answered {words}.</source>
        <translation>Der {server} ist da, antwortete aber {words}.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The {server} is there (answer {status}).</source>
        <translation>Der {server} ist da (Antwort {status}).</translation>
    </message>
    <message>
        <source>The {server} did not finish its answer in time.</source>
        <translation>Der {server} beendete seine Antwort nicht in der Zeit.</translation>
    </message>
    <message>
        <source>A token cannot be taken from {source}.</source>
        <translation>Aus {source} lässt sich kein Token nehmen.</translation>
    </message>
    <message>
        <source>{what} holds no token. Set it and start the station again.</source>
        <translation>{what} enthält kein Token. Setzen Sie es und starten Sie die Station neu.</translation>
    </message>
    <message>
        <source>{what} holds characters that no token may have. Set it anew.</source>
        <translation>{what} enthält Zeichen, die kein Token haben darf. Setzen Sie es neu.</translation>
    </message>
    <message>
        <source>The environment variable {name}</source>
        <translation>Die Umgebungsvariable {name}</translation>
    </message>
    <message>
        <source>The keyring entry {service}/{user}</source>
        <translation>Der Schlüsselbund-Eintrag {service}/{user}</translation>
    </message>
    <message>
        <source>The headers broke off.</source>
        <translation>Die Kopfzeilen brachen ab.</translation>
    </message>
    <message>
        <source>A token is kept in the keyring, but the package keyring cannot be loaded ({cause}). Run `main.py setup`, or name an environment variable instead.</source>
        <translation>Ein Token liegt im Schlüsselbund, aber das Paket keyring lässt sich nicht laden ({cause}). Rufen Sie `main.py setup` auf oder nennen Sie stattdessen eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>The keyring did not give the entry {service}/{user} ({cause}). Unlock it, or name an environment variable instead.</source>
        <translation>Der Schlüsselbund gab den Eintrag {service}/{user} nicht heraus ({cause}). Entsperren Sie ihn oder nennen Sie stattdessen eine Umgebungsvariable.</translation>
    </message>
    <message>
        <source>Write &quot;env:NAME&quot; for an environment variable or &quot;keyring:service/user&quot;.</source>
        <translation>Schreiben Sie &quot;env:NAME&quot; für eine Umgebungsvariable oder &quot;keyring:dienst/benutzer&quot;.</translation>
    </message>
    <message>
        <source>The body is nested deeper than {depth} levels, or holds null.</source>
        <translation>Der Inhalt ist tiefer als {depth} Ebenen verschachtelt oder enthält null.</translation>
    </message>
    <message>
        <source>Another program listens at {host} port {port}.</source>
        <translation>Ein anderes Programm lauscht an {host} Port {port}.</translation>
    </message>
    <message>
        <source>Close it, or give the command listener another port.</source>
        <translation>Schließen Sie es, oder geben Sie dem Befehlsempfang einen anderen Port.</translation>
    </message>
    <message>
        <source>The command listener cannot listen at {host} port {port} ({cause}).</source>
        <translation>Der Befehlsempfang kann an {host} Port {port} nicht lauschen ({cause}).</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The command listener must not listen at {host} without a token of at least {length} characters: other computers could give commands.</source>
        <translation>Der Befehlsempfang darf an {host} nicht ohne ein Token von mindestens {length} Zeichen lauschen: Andere Rechner könnten Befehle geben.</translation>
    </message>
    <message>
        <source>Set token_from, or listen at 127.0.0.1.</source>
        <translation>Setzen Sie token_from, oder lauschen Sie an 127.0.0.1.</translation>
    </message>
    <message>
        <source>What belongs to this station and to no recipe.</source>
        <translation>Was zu dieser Station gehört und zu keinem Rezept.</translation>
    </message>
    <message>
        <source>Where the pictures come from.</source>
        <translation>Woher die Bilder kommen.</translation>
    </message>
    <message>
        <source>A laser, a printer or another machine on the line that gets each code by TCP.</source>
        <translation>Ein Laser, ein Drucker oder eine andere Maschine der Linie, die jeden Code per TCP bekommt.</translation>
    </message>
    <message>
        <source>The plant&apos;s own server, which gets each part by HTTP.</source>
        <translation>Der Server des Werks, der jedes Teil per HTTP bekommt.</translation>
    </message>
    <message>
        <source>The server that collects the results of many stations and shows them.</source>
        <translation>Der Server, der die Ergebnisse vieler Stationen sammelt und zeigt.</translation>
    </message>
    <message>
        <source>A controller (PLC) that triggers, chooses recipes and asks for results by TCP.</source>
        <translation>Eine Steuerung (SPS), die auslöst, Rezepte wählt und Ergebnisse abfragt, per TCP.</translation>
    </message>
    <message>
        <source>The table of all results, for a spreadsheet.</source>
        <translation>Die Tabelle aller Ergebnisse, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>Which pictures are kept, where, and how much room they may take.</source>
        <translation>Welche Bilder aufbewahrt werden, wo, und wie viel Platz sie brauchen dürfen.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>Where, and how many</source>
        <translation>Wo, und wie viele</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
    <message>
        <source>Pictures kept</source>
        <translation>Bildarchiv</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Where results, logs and archives go; empty: beside these settings</source>
        <translation>Wohin Ergebnisse, Protokolle und Archive kommen; leer: neben diese Einstellungen</translation>
    </message>
    <message>
        <source>Name of the recipe, or path of its file</source>
        <translation>Name des Rezepts oder Pfad seiner Datei</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Reader: empty for the embedded model, else a model folder or hub name, e.g. microsoft/trocr-large-printed</source>
        <translation>Leser: leer für das eingebaute Modell, sonst Modellordner oder Hub-Name, z. B. microsoft/trocr-large-printed</translation>
    </message>
    <message>
        <source>Who confirms; written into every record</source>
        <translation>Wer bestätigt; steht in jedem Datensatz</translation>
    </message>
    <message>
        <source>Name of this station, in every record and towards the servers</source>
        <translation>Name dieser Station, in jedem Datensatz und gegenüber den Servern</translation>
    </message>
    <message>
        <source>Log out when nobody touched the station for so long; 0: never</source>
        <translation>Abmelden, wenn die Station so lange niemand berührt; 0: nie</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look of the window; system: as the desktop has it</source>
        <translation>Aussehen des Fensters; wie System: wie der Arbeitsplatz</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language of the window; system: as the desktop has it</source>
        <translation>Sprache des Fensters; wie System: wie der Arbeitsplatz</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of pictures with their labels.csv</source>
        <translation>Ordner der Bilder mit ihrer labels.csv</translation>
    </message>
    <message>
        <source>Folder the pictures are read from</source>
        <translation>Ordner, aus dem die Bilder gelesen werden</translation>
    </message>
    <message>
        <source>Address (URL)</source>
        <translation>Adresse (URL)</translation>
    </message>
    <message>
        <source>Password is kept in</source>
        <translation>Kennwort steht in</translation>
    </message>
    <message>
        <source>Whole pictures</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message>
        <source>Pictures of the code</source>
        <translation>Bilder des Codes</translation>
    </message>
    <message>
        <source>Room for pictures</source>
        <translation>Platz für Bilder</translation>
    </message>
    <message>
        <source>Delete after</source>
        <translation>Löschen nach</translation>
    </message>
    <message>
        <source>Log out after</source>
        <translation>Abmelden nach</translation>
    </message>
    <message>
        <source>Second person reviews</source>
        <translation>Zweite Person prüft</translation>
    </message>
    <message>
        <source>Number of the camera, from 0</source>
        <translation>Nummer der Kamera, ab 0</translation>
    </message>
    <message>
        <source>Stream of a camera on the net (rtsp, rtsps, http or https) in place of the number, e.g. rtsp://viewer@10.0.0.7/live; no password in it</source>
        <translation>Strom einer Kamera im Netz (rtsp, rtsps, http oder https) statt der Nummer, z. B. rtsp://viewer@10.0.0.7/live; ohne Kennwort</translation>
    </message>
    <message>
        <source>Where the password of the URL&apos;s user is kept: &quot;env:NAME&quot; or &quot;keyring:service/user&quot;; empty: none</source>
        <translation>Wo das Kennwort des Benutzers der URL liegt: &quot;env:NAME&quot; oder &quot;keyring:dienst/benutzer&quot;; leer: keines</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Width to ask for; 0: the camera&apos;s own</source>
        <translation>Gewünschte Breite; 0: die der Kamera</translation>
    </message>
    <message>
        <source>Height to ask for; 0: the camera&apos;s own</source>
        <translation>Gewünschte Höhe; 0: die der Kamera</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Exposure, in the driver&apos;s own units, where the camera offers it; none: the camera decides</source>
        <translation>Belichtung in den Einheiten des Treibers, wo die Kamera sie anbietet; ohne: die Kamera entscheidet</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Gain, in the driver&apos;s own units, where the camera offers it; none: the camera decides</source>
        <translation>Verstärkung in den Einheiten des Treibers, wo die Kamera sie anbietet; ohne: die Kamera entscheidet</translation>
    </message>
    <message>
        <source>Folder of the CSV file; empty: the data folder</source>
        <translation>Ordner der CSV-Datei; leer: der Datenordner</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Name of the CSV file, without a folder</source>
        <translation>Name der CSV-Datei, ohne Ordner</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns in their order; after a change the file is set aside and made anew</source>
        <translation>Spalten in ihrer Reihenfolge; nach einer Änderung wird die Datei beiseitegelegt und neu angelegt</translation>
    </message>
    <message>
        <source>Rotate daily</source>
        <translation>Je Tag eine</translation>
    </message>
    <message>
        <source>One file for each day, with the date in its name</source>
        <translation>Eine Datei je Tag, mit dem Datum im Namen</translation>
    </message>
    <message>
        <source>Folder of the pictures; empty: in the data folder</source>
        <translation>Ordner der Bilder; leer: im Datenordner</translation>
    </message>
    <message>
        <source>Whole pictures as captured: of all parts, of those not OK, or none</source>
        <translation>Ganze Bilder wie aufgenommen: aller Teile, der nicht guten oder keine</translation>
    </message>
    <message>
        <source>Pictures of the code alone; small, and sent to the line server</source>
        <translation>Bilder nur des Codes; klein, und sie gehen an den Linienserver</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>png keeps every pixel, jpeg is far smaller</source>
        <translation>png behält jeden Bildpunkt, jpeg ist viel kleiner</translation>
    </message>
    <message>
        <source>Most room for pictures; beyond it, the oldest delivered ones go, OK first</source>
        <translation>Meister Platz für Bilder; darüber gehen die ältesten gelieferten, gute zuerst</translation>
    </message>
    <message>
        <source>Delivered pictures older than this go; 0: only when room is short</source>
        <translation>Ältere gelieferte Bilder gehen; 0: nur bei Platznot</translation>
    </message>
    <message>
        <source>A postponed part is read by two people who do not see each other&apos;s answer</source>
        <translation>Ein zurückgestelltes Teil lesen zwei Personen, die die Antwort der anderen nicht sehen</translation>
    </message>
    <message>
        <source>Bilateral</source>
        <translation>Bilateral</translation>
    </message>
    <message>
        <source>CLAHE</source>
        <translation>CLAHE</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschnitt</translation>
    </message>
    <message>
        <source>Erode, dilate</source>
        <translation>Erodieren</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>Gauß-Filter</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Graustufen</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Open, close</source>
        <translation>Öffnen, schließen</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Schärfen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Unwrap</source>
        <translation>Abrollen</translation>
    </message>
    <message>
        <source>Smooths surfaces and keeps edges.</source>
        <translation>Glättet Flächen und erhält Kanten.</translation>
    </message>
    <message>
        <source>Evens out light and contrast tile by tile; a coloured picture keeps its colours.</source>
        <translation>Gleicht Licht und Kontrast Kachel für Kachel aus; ein farbiges Bild behält seine Farben.</translation>
    </message>
    <message>
        <source>Spreads levels about the picture&apos;s mean grey, as Pillow&apos;s ImageEnhance.Contrast.</source>
        <translation>Spreizt die Pegel um das mittlere Grau des Bildes, wie ImageEnhance.Contrast von Pillow.</translation>
    </message>
    <message>
        <source>Cuts out an upright box.</source>
        <translation>Schneidet ein aufrechtes Rechteck aus.</translation>
    </message>
    <message>
        <source>Thins light strokes, then thickens them again; specks vanish on the way.</source>
        <translation>Macht helle Striche dünner, dann wieder dicker; Flecken verschwinden dabei.</translation>
    </message>
    <message>
        <source>Mirrors the picture.</source>
        <translation>Spiegelt das Bild.</translation>
    </message>
    <message>
        <source>Smooths evenly.</source>
        <translation>Glättet gleichmäßig.</translation>
    </message>
    <message>
        <source>Makes a grey picture of a coloured one; a grey picture stays as it is.</source>
        <translation>Macht aus einem farbigen Bild ein graues; ein graues bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Swaps dark and light.</source>
        <translation>Vertauscht Dunkel und Hell.</translation>
    </message>
    <message>
        <source>Removes specks and keeps edges.</source>
        <translation>Entfernt Flecken und erhält Kanten.</translation>
    </message>
    <message>
        <source>Opening removes light specks, closing fills dark gaps; strokes keep their width.</source>
        <translation>Öffnen entfernt helle Flecken, Schließen füllt dunkle Lücken; Striche behalten ihre Breite.</translation>
    </message>
    <message>
        <source>Scales the picture.</source>
        <translation>Ändert die Größe des Bildes.</translation>
    </message>
    <message>
        <source>Turns the picture about its centre. What comes into view from outside is black.</source>
        <translation>Dreht das Bild um seine Mitte. Was von außen ins Bild kommt, ist schwarz.</translation>
    </message>
    <message>
        <source>Unsharp mask: adds `amount` times the difference to a blurred copy.</source>
        <translation>Unscharf-Maske: addiert den Unterschied zu einer unscharfen Kopie, mal der Stärke.</translation>
    </message>
    <message>
        <source>Straightens a band drawn around curved text.</source>
        <translation>Richtet ein Band gerade, das um gebogene Schrift gezogen ist.</translation>
    </message>
    <message>
        <source>Makes pixels above the threshold white and others black; colours are made grey first.</source>
        <translation>Macht Bildpunkte über der Schwelle weiß und die anderen schwarz; Farben werden vorher grau.</translation>
    </message>
    <message>
        <source>Unrolls an arc. 0° points right, 90° up; text read clockwise goes from more to less.</source>
        <translation>Rollt einen Bogen ab. 0° zeigt nach rechts, 90° nach oben; Schrift im Uhrzeigersinn geht von mehr zu weniger.</translation>
    </message>
    <message>
        <source>Diameter</source>
        <translation>Durchmesser</translation>
    </message>
    <message>
        <source>Sigma level</source>
        <translation>Sigma Pegel</translation>
    </message>
    <message>
        <source>Sigma space</source>
        <translation>Sigma Raum</translation>
    </message>
    <message>
        <source>Clip limit</source>
        <translation>Kontrastgrenze</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Erode iterations</source>
        <translation>Erodieren</translation>
    </message>
    <message>
        <source>Dilate iterations</source>
        <translation>Dilatieren</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Padding level</source>
        <translation>Füllgrau</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>Oberkante</translation>
    </message>
    <message>
        <source>Lower edge</source>
        <translation>Unterkante</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Centre x</source>
        <translation>Mitte x</translation>
    </message>
    <message>
        <source>Centre y</source>
        <translation>Mitte y</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>Innenradius</translation>
    </message>
    <message>
        <source>Outer radius</source>
        <translation>Außenradius</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Diameter of the neighbourhood</source>
        <translation>Durchmesser der Nachbarschaft</translation>
    </message>
    <message>
        <source>Levels (of 255) that still count as the same surface</source>
        <translation>Pegel (von 255), die noch als dieselbe Fläche gelten</translation>
    </message>
    <message>
        <source>How far the smoothing reaches</source>
        <translation>Wie weit die Glättung reicht</translation>
    </message>
    <message>
        <source>Limit of the local contrast; more is stronger</source>
        <translation>Grenze des örtlichen Kontrasts; mehr ist stärker</translation>
    </message>
    <message>
        <source>Tiles in each direction; more is more local</source>
        <translation>Kacheln je Richtung; mehr wirkt örtlicher</translation>
    </message>
    <message>
        <source>0: plain grey, 1: unchanged, more: stronger</source>
        <translation>0: nur Grau, 1: unverändert, mehr: stärker</translation>
    </message>
    <message>
        <source>First column kept</source>
        <translation>Erste behaltene Spalte</translation>
    </message>
    <message>
        <source>First row kept</source>
        <translation>Erste behaltene Zeile</translation>
    </message>
    <message>
        <source>Column after the last one kept; none: the picture&apos;s right edge</source>
        <translation>Spalte nach der letzten behaltenen; ohne: rechter Bildrand</translation>
    </message>
    <message>
        <source>Row after the last one kept; none: the picture&apos;s bottom edge</source>
        <translation>Zeile nach der letzten behaltenen; ohne: unterer Bildrand</translation>
    </message>
    <message>
        <source>Side of the square kernel</source>
        <translation>Seite des quadratischen Kerns</translation>
    </message>
    <message>
        <source>How often light areas shrink</source>
        <translation>Wie oft helle Flächen schrumpfen</translation>
    </message>
    <message>
        <source>How often light areas grow afterwards</source>
        <translation>Wie oft helle Flächen danach wachsen</translation>
    </message>
    <message>
        <source>horizontal swaps left and right, vertical swaps top and bottom</source>
        <translation>waagrecht vertauscht links und rechts, senkrecht oben und unten</translation>
    </message>
    <message>
        <source>Side of the kernel, odd</source>
        <translation>Seite des Kerns, ungerade</translation>
    </message>
    <message>
        <source>Standard deviation; 0: from the kernel</source>
        <translation>Standardabweichung; 0: aus dem Kern</translation>
    </message>
    <message>
        <source>luminance as the eye sees it, or one colour alone</source>
        <translation>Helligkeit, wie das Auge sie sieht, oder eine Farbe allein</translation>
    </message>
    <message>
        <source>Side of the window, odd</source>
        <translation>Seite des Fensters, ungerade</translation>
    </message>
    <message>
        <source>open: remove light specks; close: fill dark gaps in light strokes</source>
        <translation>öffnen: helle Flecken entfernen; schließen: dunkle Lücken in hellen Strichen füllen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Width; none: whatever keeps the aspect</source>
        <translation>Breite; ohne: wie es das Seitenverhältnis verlangt</translation>
    </message>
    <message>
        <source>stretch: exactly this size; pad: aspect kept, the rest filled</source>
        <translation>strecken: genau diese Größe; auffüllen: Seitenverhältnis bleibt, der Rest wird gefüllt</translation>
    </message>
    <message>
        <source>Grey of the padding, 0 black to 255 white</source>
        <translation>Grau der Füllung, 0 schwarz bis 255 weiß</translation>
    </message>
    <message>
        <source>Interpolation of OpenCV; area is best for shrinking</source>
        <translation>Interpolation von OpenCV; area ist zum Verkleinern am besten</translation>
    </message>
    <message>
        <source>Angle; positive turns counter-clockwise</source>
        <translation>Winkel; positiv dreht gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>grow: large enough for the whole turned picture; keep: the same size</source>
        <translation>wachsen: groß genug für das ganze gedrehte Bild; bleiben: dieselbe Größe</translation>
    </message>
    <message>
        <source>Strength; 0: unchanged</source>
        <translation>Stärke; 0: unverändert</translation>
    </message>
    <message>
        <source>Width of the blur taken off</source>
        <translation>Breite der abgezogenen Unschärfe</translation>
    </message>
    <message>
        <source>Points x, y along the top of the text, from left to right</source>
        <translation>Punkte x, y entlang der Oberseite der Schrift, von links nach rechts</translation>
    </message>
    <message>
        <source>Points x, y along the bottom of the text; they close the drawn band</source>
        <translation>Punkte x, y entlang der Unterseite der Schrift; sie schließen das gezogene Band</translation>
    </message>
    <message>
        <source>otsu: found from the picture; adaptive: local mean; fixed: level</source>
        <translation>otsu: aus dem Bild bestimmt; adaptiv: örtliches Mittel; fest: Pegel</translation>
    </message>
    <message>
        <source>Threshold of method fixed</source>
        <translation>Schwelle des Verfahrens fest</translation>
    </message>
    <message>
        <source>Side of the neighbourhood of method adaptive, odd</source>
        <translation>Seite der Nachbarschaft des Verfahrens adaptiv, ungerade</translation>
    </message>
    <message>
        <source>Method adaptive: how far below the local mean the threshold lies</source>
        <translation>Verfahren adaptiv: wie weit die Schwelle unter dem örtlichen Mittel liegt</translation>
    </message>
    <message>
        <source>Centre, x</source>
        <translation>Mitte, x</translation>
    </message>
    <message>
        <source>Centre, y</source>
        <translation>Mitte, y</translation>
    </message>
    <message>
        <source>Angle of the left end</source>
        <translation>Winkel des linken Endes</translation>
    </message>
    <message>
        <source>Angle of the right end</source>
        <translation>Winkel des rechten Endes</translation>
    </message>
    <message>
        <source>Which radius becomes the top row; inner where text stands inwards</source>
        <translation>Welcher Radius die oberste Zeile wird; innen, wo Schrift nach innen steht</translation>
    </message>
    <message>
        <source>Width of the result; 0: as long as the middle of the arc</source>
        <translation>Breite des Ergebnisses; 0: so lang wie die Mitte des Bogens</translation>
    </message>
    <message>
        <source>Height of the result; 0: the distance of the radii</source>
        <translation>Höhe des Ergebnisses; 0: Abstand der Radien</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>{recipe} is changed but not saved.</source>
        <translation>{recipe} ist geändert, aber nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on tuning</source>
        <translation>&amp;Weiter abstimmen</translation>
    </message>
    <message>
        <source>Changes of {recipe} that nobody saved were kept.</source>
        <translation>Änderungen an {recipe}, die niemand gespeichert hat, sind noch da.</translation>
    </message>
    <message>
        <source>Taken, they can be looked at, saved or undone.</source>
        <translation>Übernommen kann man sie ansehen, speichern oder rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Name on screen</source>
        <translation>Name am Bildschirm</translation>
    </message>
    <message>
        <source>Import a recipe</source>
        <translation>Ein Rezept importieren</translation>
    </message>
    <message>
        <source>{recipe} in this file has the number {number}, which belongs to {owner} already. Import it without a number? You can give it another one in Tune.</source>
        <translation>{recipe} in dieser Datei hat die Nummer {number}, die schon zu {owner} gehört. Ohne Nummer einlesen? Sie können ihm in Abstimmen eine andere geben.</translation>
    </message>
    <message>
        <source>Number for the controller</source>
        <translation>Nummer für die Steuerung</translation>
    </message>
    <message>
        <source>Export the recipe</source>
        <translation>Das Rezept exportieren</translation>
    </message>
    <message>
        <source>There is a recipe {name} already. Replace it? Its versions are kept.</source>
        <translation>Es gibt schon ein Rezept {name}. Ersetzen? Seine Fassungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Answers late</source>
        <translation>Antwortet spät</translation>
    </message>
    <message>
        <source>Cuts the line within its answer</source>
        <translation>Trennt die Leitung mitten in der Antwort</translation>
    </message>
    <message>
        <source>Does its work, but does not answer</source>
        <translation>Tut seine Arbeit, antwortet aber nicht</translation>
    </message>
    <message>
        <source>Does nothing and stays silent</source>
        <translation>Tut nichts und schweigt</translation>
    </message>
    <message>
        <source>Answers with noise</source>
        <translation>Antwortet mit Unsinn</translation>
    </message>
    <message>
        <source>Refuses every result</source>
        <translation>Lehnt jedes Ergebnis ab</translation>
    </message>
    <message>
        <source>Server error (HTTP 5xx)</source>
        <translation>Serverfehler (HTTP 5xx)</translation>
    </message>
    <message>
        <source>Too many requests (HTTP 429)</source>
        <translation>Zu viele Anfragen (HTTP 429)</translation>
    </message>
    <message>
        <source>A confirmed part is SENT at once.</source>
        <translation>Ein bestätigtes Teil ist sofort GESENDET.</translation>
    </message>
    <message>
        <source>SENT comes a little later; the next part need not wait.</source>
        <translation>GESENDET kommt etwas später; das nächste Teil muss nicht warten.</translation>
    </message>
    <message>
        <source>Parts are QUEUED. Choose “All is well”: they go by themselves, each once.</source>
        <translation>Teile sind EINGEREIHT. „Alles in Ordnung“ wählen: Sie gehen von selbst, jedes einmal.</translation>
    </message>
    <message>
        <source>The result is set aside with the reason. Press the chip: a person decides.</source>
        <translation>Das Ergebnis wird mit dem Grund zurückgelegt. Drücken Sie oben auf seine Anzeige: Ein Mensch entscheidet.</translation>
    </message>
    <message>
        <source>Nobody knows whether it was done: the result is UNCERTAIN and never repeated by itself. Press the chip: a person decides.</source>
        <translation>Niemand weiß, ob es ausgeführt wurde: Das Ergebnis ist UNGEWISS und wird nie von selbst wiederholt. Drücken Sie oben auf seine Anzeige: Ein Mensch entscheidet.</translation>
    </message>
    <message>
        <source>The result is sent again until it is answered. The server knows it: it counts once.</source>
        <translation>Das Ergebnis wird gesendet, bis es beantwortet ist. Der Server erkennt es: Es zählt einmal.</translation>
    </message>
    <message>
        <source>Demo: Space reads a part, Enter confirms it. F12: what may go wrong.</source>
        <translation>Demo: Leertaste liest ein Teil, Enter bestätigt es. F12: was schiefgehen kann.</translation>
    </message>
    <message>
        <source>Save the recipe</source>
        <translation>Das Rezept speichern</translation>
    </message>
    <message>
        <source>Saved, parts are read with it from now on.</source>
        <translation>Gespeichert gilt es ab dem nächsten Teil.</translation>
    </message>
    <message>
        <source>&amp;Run the set first</source>
        <translation>&amp;Erst die Menge lesen</translation>
    </message>
    <message>
        <source>&amp;Save anyway</source>
        <translation>&amp;Trotzdem speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The code that is truly on the picture</source>
        <translation>Der Code, der wirklich auf dem Bild steht</translation>
    </message>
    <message>
        <source>The code does not fit</source>
        <translation>Der Code passt nicht</translation>
    </message>
    <message>
        <source>Is this truly on the picture?</source>
        <translation>Steht das wirklich auf dem Bild?</translation>
    </message>
    <message>
        <source>Take {name} out of the set and delete its copy?</source>
        <translation>{name} aus der Menge nehmen und die Kopie löschen?</translation>
    </message>
    <message>
        <source>Remove from the set</source>
        <translation>Aus der Menge entfernen</translation>
    </message>
    <message>
        <source>A folder with labels.csv and its pictures</source>
        <translation>Ein Ordner mit labels.csv und den Bildern</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>jetzt falsch</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>jetzt richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>True code: {code}</source>
        <translation>Wahrer Code: {code}</translation>
    </message>
    <message>
        <source>Now read: {code}, {verdict}, weakest character {sure}</source>
        <translation>Jetzt gelesen: {code}, {verdict}, schwächstes Zeichen {sure}</translation>
    </message>
    <message>
        <source>With the saved recipe: {code}, {verdict}, weakest character {sure}</source>
        <translation>Mit dem gespeicherten Rezept: {code}, {verdict}, schwächstes Zeichen {sure}</translation>
    </message>
    <message>
        <source>Wrong, and yet OK: it would go on without a person&apos;s look.</source>
        <translation>Falsch und doch OK: Es ginge weiter, ohne dass jemand hinsieht.</translation>
    </message>
    <message>
        <source>{right} of {count} right</source>
        <translation>{right} von {count} richtig</translation>
    </message>
    <message>
        <source>saved recipe: {right}</source>
        <translation>gespeichert: {right}</translation>
    </message>
    <message>
        <source>{count} broken</source>
        <translation>{count} jetzt falsch</translation>
    </message>
    <message>
        <source>{count} fixed</source>
        <translation>{count} jetzt richtig</translation>
    </message>
    <message>
        <source>{count} wrong but OK</source>
        <translation>{count} falsch und doch OK</translation>
    </message>
    <message>
        <source>Try {tried} of {budget}: {right} of {count} right, at first {first}</source>
        <translation>Versuch {tried} von {budget}: {right} von {count} richtig, zuerst {first}</translation>
    </message>
    <message>
        <source>Nothing better was found in {tried} tries: {right} of {count} right.</source>
        <translation>In {tried} Versuchen nichts Besseres gefunden: {right} von {count} richtig.</translation>
    </message>
    <message>
        <source>{before} of {count} right → {after} of {count}</source>
        <translation>{before} von {count} richtig → {after} von {count}</translation>
    </message>
    <message>
        <source>{right} of {count} right as before, the others closer: {before} → {after}</source>
        <translation>{right} von {count} richtig wie zuvor, die anderen näher: {before} → {after}</translation>
    </message>
    <message>
        <source>{right} of {count} right as before, weakest character {before} → {after}</source>
        <translation>{right} von {count} richtig wie bisher, schwächstes Zeichen {before} → {after}</translation>
    </message>
    <message>
        <source>{right} of {count} right as before, {before} ms → {after} ms a picture</source>
        <translation>{right} von {count} richtig wie bisher, {before} ms → {after} ms je Bild</translation>
    </message>
    <message>
        <source>{stage}: on</source>
        <translation>{stage}: ein</translation>
    </message>
    <message>
        <source>{stage}: off</source>
        <translation>{stage}: aus</translation>
    </message>
    <message>
        <source>{stage}: {field} {before} → {after}</source>
        <translation>{stage}: {field} {before} → {after}</translation>
    </message>
    <message>
        <source>Station: up to 48 letters, digits, dots, hyphens and underscores; a letter or digit first.</source>
        <translation>Station: bis 48 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche; zuerst ein Buchstabe oder eine Ziffer.</translation>
    </message>
    <message>
        <source>Host: a name or an address such as 192.168.0.10.</source>
        <translation>Host: ein Name oder eine Adresse wie 192.168.0.10.</translation>
    </message>
    <message>
        <source>Folder: name the folder of the pictures.</source>
        <translation>Ordner: Nennen Sie den Ordner der Bilder.</translation>
    </message>
    <message>
        <source>Password is kept in: env:NAME or keyring:service/user, or nothing.</source>
        <translation>Kennwort steht in: env:NAME oder keyring:dienst/benutzer, oder nichts.</translation>
    </message>
    <message>
        <source>Token is kept in: env:NAME or keyring:service/user, or nothing.</source>
        <translation>Token steht in: env:NAME oder keyring:dienst/benutzer, oder nichts.</translation>
    </message>
    <message>
        <source>Recipe: choose one.</source>
        <translation>Rezept: Wählen Sie eines.</translation>
    </message>
    <message>
        <source>Address of the camera: it begins with rtsp://, rtsps://, http:// or https:// and holds no password, e.g. rtsp://viewer@10.0.0.7/live.</source>
        <translation>Adresse der Kamera: Sie beginnt mit rtsp://, rtsps://, http:// oder https:// und enthält kein Kennwort, z. B. rtsp://viewer@10.0.0.7/live.</translation>
    </message>
    <message>
        <source>Plant server: its address is missing, or switch it off.</source>
        <translation>Werksserver: Die Adresse fehlt; sonst schalten Sie ihn aus.</translation>
    </message>
    <message>
        <source>Line server: its address is missing, or switch it off.</source>
        <translation>Linienserver: Die Adresse fehlt; sonst schalten Sie ihn aus.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Es gibt keinen Ordner {path}.</translation>
    </message>
    <message>
        <source>{path} holds no {file}, which names the recipe of each sample picture.</source>
        <translation>In {path} fehlt {file}; sie nennt das Rezept jedes Musterbilds.</translation>
    </message>
    <message>
        <source>{path} holds no picture yet (BMP, PNG, JPEG, TIFF). Put one there, then go on.</source>
        <translation>In {path} ist noch kein Bild (BMP, PNG, JPEG, TIFF). Legen Sie eines hinein, dann weiter.</translation>
    </message>
    <message>
        <source>{path} is no folder.</source>
        <translation>{path} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{path} may not be written to.</source>
        <translation>In {path} darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet: type one and press Next, or clear the name.</source>
        <translation>{name} hat noch keine PIN: Geben Sie eine ein und drücken Sie Weiter, oder leeren Sie den Namen.</translation>
    </message>
    <message>
        <source>There is a PIN without a name: type the name, or clear the PIN.</source>
        <translation>Eine PIN ohne Namen: Geben Sie den Namen ein, oder leeren Sie die PIN.</translation>
    </message>
    <message>
        <source>Language, look</source>
        <translation>Sprache, Aussehen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>as on this computer</source>
        <translation>wie an diesem Rechner</translation>
    </message>
    <message>
        <source>Camera {n}</source>
        <translation>Kamera {n}</translation>
    </message>
    <message>
        <source>Pictures of {folder}</source>
        <translation>Bilder aus {folder}</translation>
    </message>
    <message>
        <source>Sample pictures, in turn</source>
        <translation>Musterbilder, der Reihe nach</translation>
    </message>
    <message>
        <source>Each sample has its own; for other pictures {title}</source>
        <translation>Jedes Muster hat sein eigenes; für andere Bilder {title}</translation>
    </message>
    <message>
        <source>Database and CSV file in {folder}</source>
        <translation>Datenbank und CSV-Datei in {folder}</translation>
    </message>
    <message>
        <source>Nobody has to log in</source>
        <translation>Niemand muss sich anmelden</translation>
    </message>
    <message>
        <source>The labelled set is being read right now.</source>
        <translation>Die Mustermenge wird gerade gelesen.</translation>
    </message>
    <message>
        <source>The labelled set (pictures: {count}) was not run with this recipe.</source>
        <translation>Die Mustermenge (Bilder: {count}) wurde mit diesem Rezept nicht gelesen.</translation>
    </message>
    <message>
        <source>The recipe was changed since the labelled set was run ({figures}).</source>
        <translation>Das Rezept wurde geändert, seit die Mustermenge gelesen wurde ({figures}).</translation>
    </message>
    <message>
        <source>The labelled set was not run to its end with this recipe ({figures}).</source>
        <translation>Die Mustermenge wurde mit diesem Rezept nicht zu Ende gelesen ({figures}).</translation>
    </message>
    <message>
        <source>This recipe breaks pictures that the saved one reads right: {figures}.</source>
        <translation>Dieses Rezept liest Bilder falsch, die das gespeicherte richtig liest: {figures}.</translation>
    </message>
    <message>
        <source>{first} and {second} both have the number {number}. A controller that asks for it is refused. Open one of them in Tune and give it another number.</source>
        <translation>{first} und {second} haben beide die Nummer {number}. Eine Steuerung, die sie verlangt, wird abgewiesen. Öffnen Sie eines davon in Abstimmen und geben Sie ihm eine andere Nummer.</translation>
    </message>
    <message>
        <source>No recipe has the number {number}.</source>
        <translation>Kein Rezept hat die Nummer {number}.</translation>
    </message>
    <message>
        <source>The number {number} belongs to {recipe} already. Choose another one here, or take it away there first.</source>
        <translation>Die Nummer {number} gehört schon zu {recipe}. Wählen Sie hier eine andere, oder nehmen Sie sie zuerst dort weg.</translation>
    </message>
    <message>
        <source>{path} holds the recipe {name} and is not used. Call the file {file}.toml, or give the recipe in it the name of the file.</source>
        <translation>{path} enthält das Rezept {name} und wird nicht verwendet. Nennen Sie die Datei {file}.toml, oder geben Sie dem Rezept darin den Namen der Datei.</translation>
    </message>
    <message>
        <source>{field} must not be empty</source>
        <translation>{field} darf nicht leer sein</translation>
    </message>
    <message>
        <source>{text} is no {field} here; allowed are small letters, digits and underscore</source>
        <translation>{text} ist hier kein {field}; erlaubt sind kleine Buchstaben, Ziffern und Unterstrich</translation>
    </message>
    <message>
        <source>min_length {least} is more than max_length {most}</source>
        <translation>Mindestens {least} ist mehr als höchstens {most}</translation>
    </message>
    <message>
        <source>begins_with is longer than the tail of {length}</source>
        <translation>der Beginn ist länger als das Ende von {length} Zeichen</translation>
    </message>
    <message>
        <source>the fields add up to more than {most} characters</source>
        <translation>die Felder ergeben mehr als {most} Zeichen</translation>
    </message>
    <message>
        <source>two fields have the same name</source>
        <translation>zwei Felder haben denselben Namen</translation>
    </message>
    <message>
        <source>check_fields names no field of this format: {names}</source>
        <translation>die Prüfziffer gilt für Felder, die es nicht gibt: {names}</translation>
    </message>
    <message>
        <source>the anchor&apos;s tail is longer than the code of {length}</source>
        <translation>das Ende ist länger als der Code von {length} Zeichen</translation>
    </message>
    <message>
        <source>min_brightness is more than max_brightness; no picture could pass</source>
        <translation>die Mindesthelligkeit ist mehr als die Höchsthelligkeit; kein Bild käme durch</translation>
    </message>
    <message>
        <source>{count} pictures are too few to learn limits from. Give at least {fewest} of good parts as they come, not only the best.</source>
        <translation>{count} Bilder sind zu wenige, um Grenzen zu lernen. Geben Sie mindestens {fewest} von guten Teilen, wie sie kommen, nicht nur die besten.</translation>
    </message>
    <message>
        <source>Which model reads the line, and how.</source>
        <translation>Welches Modell die Zeile liest, und wie.</translation>
    </message>
    <message>
        <source>One level line is the default; everything else costs time and is asked for.</source>
        <translation>Üblich ist eine waagrechte Zeile; alles andere kostet Zeit und wird verlangt.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>The weakest character decides: it must reach both limits.</source>
        <translation>Das schwächste Zeichen entscheidet: es muss beide Grenzen erreichen.</translation>
    </message>
    <message>
        <source>Compared with other parts</source>
        <translation>Vergleich mit anderen Teilen</translation>
    </message>
    <message>
        <source>Parts that fail one of these are never OK by themselves; a person decides.</source>
        <translation>Teile, die hier durchfallen, sind nie von selbst OK; ein Mensch entscheidet.</translation>
    </message>
    <message>
        <source>Focus and light</source>
        <translation>Schärfe und Licht</translation>
    </message>
    <message>
        <source>Limits of focus and light. Outside them a part is read, but a person has to look.</source>
        <translation>Grenzen für Schärfe und Licht. Außerhalb wird gelesen, aber ein Mensch muss nachsehen.</translation>
    </message>
    <message>
        <source>Is there a mark?</source>
        <translation>Ist etwas markiert?</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>Beliebiger Text</translation>
    </message>
    <message>
        <source>GTIN-13 (EAN), GS1</source>
        <translation>GTIN-13 (EAN), GS1</translation>
    </message>
    <message>
        <source>GTIN-14, GS1</source>
        <translation>GTIN-14, GS1</translation>
    </message>
    <message>
        <source>SSCC, GS1</source>
        <translation>SSCC (NVE), GS1</translation>
    </message>
    <message>
        <source>Vehicle (VIN), ISO 3779</source>
        <translation>Fahrzeug (FIN), ISO 3779</translation>
    </message>
    <message>
        <source>Container, ISO 6346</source>
        <translation>Container, ISO 6346</translation>
    </message>
    <message>
        <source>The chosen field</source>
        <translation>Das gewählte Feld</translation>
    </message>
    <message>
        <source>The whole code</source>
        <translation>Der ganze Code</translation>
    </message>
    <message>
        <source>Model folder or hub name for this recipe; empty: the station&apos;s own</source>
        <translation>Modellordner oder Hub-Name für dieses Rezept; leer: das der Station</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Embedded model: with a second opinion on every character, or without one in half the time</source>
        <translation>Eingebautes Modell: mit zweiter Meinung zu jedem Zeichen, oder ohne sie in halber Zeit</translation>
    </message>
    <message>
        <source>Second reader</source>
        <translation>Zweiter Leser</translation>
    </message>
    <message>
        <source>An independent reader that must agree before a reading is OK; rapidocr needs requirements-peers.txt</source>
        <translation>Ein unabhängiger Leser, der zustimmen muss, bevor eine Lesung OK ist; rapidocr braucht requirements-peers.txt</translation>
    </message>
    <message>
        <source>several: the lines are found, read together and joined</source>
        <translation>mehrere: die Zeilen werden gefunden, zusammen gelesen und verbunden</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trenner</translation>
    </message>
    <message>
        <source>Text put between the lines when they are joined</source>
        <translation>Text zwischen den Zeilen, wenn sie verbunden werden</translation>
    </message>
    <message>
        <source>Level them</source>
        <translation>Ausrichten</translation>
    </message>
    <message>
        <source>Estimate a tilt of up to 10 degrees and take it out</source>
        <translation>Eine Neigung bis 10 Grad schätzen und herausnehmen</translation>
    </message>
    <message>
        <source>Upside down</source>
        <translation>Kopfstand</translation>
    </message>
    <message>
        <source>try both: read the other way up as well and keep the surer reading</source>
        <translation>beides: auch auf dem Kopf lesen und die sicherere Lesung behalten</translation>
    </message>
    <message>
        <source>Least probability</source>
        <translation>Mindestsicherheit</translation>
    </message>
    <message>
        <source>Lowest probability of a character, 0 to 1</source>
        <translation>Kleinste Wahrscheinlichkeit eines Zeichens, 0 bis 1</translation>
    </message>
    <message>
        <source>Least lead</source>
        <translation>Mindestabstand</translation>
    </message>
    <message>
        <source>Lowest lead over the best character that would change the code, 0 to 1</source>
        <translation>Kleinster Vorsprung vor dem besten Zeichen, das den Code ändern würde, 0 bis 1</translation>
    </message>
    <message>
        <source>Misprint from</source>
        <translation>Fehldruck ab</translation>
    </message>
    <message>
        <source>A character read with at least this probability that the format forbids is a misprint, not a misread, 0 to 1</source>
        <translation>Ein mit mindestens dieser Wahrscheinlichkeit gelesenes Zeichen, das das Format verbietet, ist ein Fehldruck, kein Lesefehler, 0 bis 1</translation>
    </message>
    <message>
        <source>Duplicates within</source>
        <translation>Doppelte in</translation>
    </message>
    <message>
        <source>Doubt a code that one of so many last saved parts of this recipe had; 0: never</source>
        <translation>Einen Code anzweifeln, den eines von so vielen zuletzt gespeicherten Teilen dieses Rezepts hatte; 0: nie</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Number (PLC)</source>
        <translation>Nummer (SPS)</translation>
    </message>
    <message>
        <source>Codes count on</source>
        <translation>Codes zählen weiter</translation>
    </message>
    <message>
        <source>Doubt a code that does not follow that of the part saved before it</source>
        <translation>Einen Code anzweifeln, der nicht auf den des zuvor gespeicherten Teils folgt</translation>
    </message>
    <message>
        <source>Least focus</source>
        <translation>Mindestschärfe</translation>
    </message>
    <message>
        <source>Least slope of the steepest edges: part of the contrast in 1/64 of the height</source>
        <translation>Kleinste Steigung der steilsten Kanten: Anteil des Kontrasts auf 1/64 der Höhe</translation>
    </message>
    <message>
        <source>Least brightness</source>
        <translation>Mindesthelligkeit</translation>
    </message>
    <message>
        <source>Least mean level</source>
        <translation>Kleinster mittlerer Pegel</translation>
    </message>
    <message>
        <source>Most brightness</source>
        <translation>Höchsthelligkeit</translation>
    </message>
    <message>
        <source>Most mean level</source>
        <translation>Größter mittlerer Pegel</translation>
    </message>
    <message>
        <source>Most black</source>
        <translation>Höchstens schwarz</translation>
    </message>
    <message>
        <source>Most of the pixels that may be black, 0 to 1</source>
        <translation>Anteil der Pixel, die schwarz sein dürfen, 0 bis 1</translation>
    </message>
    <message>
        <source>Most white</source>
        <translation>Höchstens weiß</translation>
    </message>
    <message>
        <source>Most of the pixels that may be white, 0 to 1</source>
        <translation>Anteil der Pixel, die weiß sein dürfen, 0 bis 1</translation>
    </message>
    <message>
        <source>Least contrast</source>
        <translation>Mindestkontrast</translation>
    </message>
    <message>
        <source>Less spread of grey than this in the line image means: no mark</source>
        <translation>Weniger Grauunterschied als dies im Zeilenbild heißt: nichts markiert</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name as shown on screen</source>
        <translation>Name, wie er am Bildschirm steht</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What this recipe is for, in a sentence or two</source>
        <translation>Wofür dieses Rezept ist, in ein, zwei Sätzen</translation>
    </message>
    <message>
        <source>Number by which a controller (PLC) chooses the recipe</source>
        <translation>Nummer, mit der eine Steuerung (SPS) das Rezept wählt</translation>
    </message>
    <message>
        <source>Separators</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Characters dropped before anything else; a blank means all white space</source>
        <translation>Zeichen, die zuerst wegfallen; ein Leerzeichen meint jeden Leerraum</translation>
    </message>
    <message>
        <source>Least length</source>
        <translation>Mindestlänge</translation>
    </message>
    <message>
        <source>Fewer characters than this after separators: NO READ</source>
        <translation>Weniger Zeichen als dies nach den Trennzeichen: NICHT LESBAR</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Keep letters, or make them all capital or small</source>
        <translation>Buchstaben behalten, oder alle groß oder klein machen</translation>
    </message>
    <message>
        <source>Check digit</source>
        <translation>Prüfziffer</translation>
    </message>
    <message>
        <source>How the check digit is computed</source>
        <translation>Wie die Prüfziffer berechnet wird</translation>
    </message>
    <message>
        <source>It covers</source>
        <translation>Sie gilt für</translation>
    </message>
    <message>
        <source>Fields the check digit covers, its own included; none: the whole code</source>
        <translation>Felder, für die die Prüfziffer gilt, ihr eigenes mit; keines: der ganze Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of this part of the code: small letters, digits, underscore</source>
        <translation>Name dieses Teils des Codes: kleine Buchstaben, Ziffern, Unterstrich</translation>
    </message>
    <message>
        <source>Fewest</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Fewest characters; ignored for a literal</source>
        <translation>Kleinste Zahl der Zeichen; bei festem Text ohne Wirkung</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Most characters; ignored for a literal</source>
        <translation>Größte Zahl der Zeichen; bei festem Text ohne Wirkung</translation>
    </message>
    <message>
        <source>Which characters may stand here</source>
        <translation>Welche Zeichen hier stehen dürfen</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Exactly these characters instead of a class, if given</source>
        <translation>Genau diese Zeichen statt einer Klasse, falls angegeben</translation>
    </message>
    <message>
        <source>Fixed text</source>
        <translation>Fester Text</translation>
    </message>
    <message>
        <source>Fixed text that must stand here, e.g. LOT; else empty</source>
        <translation>Fester Text, der hier stehen muss, z. B. LOT; sonst leer</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>Look-alike table for characters that do not fit, by name; empty for none</source>
        <translation>Verwechslungstabelle für Zeichen, die nicht passen; sonst keine</translation>
    </message>
    <message>
        <source>Tail length</source>
        <translation>Länge des Endes</translation>
    </message>
    <message>
        <source>Length of the code&apos;s tail, in characters</source>
        <translation>Länge des Code-Endes, in Zeichen</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>What the tail must begin with</source>
        <translation>Womit das Ende beginnen muss</translation>
    </message>
    <message>
        <source>The station cannot start</source>
        <translation>Die Station kann nicht starten</translation>
    </message>
    <message>
        <source>Mend this, then start the station again.</source>
        <translation>Bitte beheben, dann die Station neu starten.</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>OCR inspection station</source>
        <translation>OCR-Prüfstation</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy these lines, e.g. into a mail</source>
        <translation>Diese Zeilen kopieren, z. B. in eine Mail</translation>
    </message>
</context>
<context>
    <name>AlternativesBar</name>
    <message>
        <source>No alternative</source>
        <translation>Keine Alternative</translation>
    </message>
    <message>
        <source>{text}, {p} %</source>
        <translation>{text}, {p} %</translation>
    </message>
    <message>
        <source>Put {text} here (Up, Down; {n} where no digit may stand)</source>
        <translation>Hier {text} einsetzen (Auf, Ab; {n}, wo keine Ziffer stehen darf)</translation>
    </message>
    <message>
        <source>The format does not allow {text} here</source>
        <translation>Das Format erlaubt {text} hier nicht</translation>
    </message>
</context>
<context>
    <name>AnchorForm</name>
    <message>
        <source>Find the end of the code</source>
        <translation>Das Ende des Codes suchen</translation>
    </message>
    <message>
        <source>Characters are dropped from the end until the tail begins as it must</source>
        <translation>Zeichen am Ende fallen weg, bis das Ende beginnt, wie es muss</translation>
    </message>
    <message>
        <source>Give what the tail begins with; until then there is no anchor.</source>
        <translation>Geben Sie an, womit das Ende beginnt; bis dahin gilt es nicht.</translation>
    </message>
</context>
<context>
    <name>ByteConsole</name>
    <message>
        <source>Bytes to the device and from it</source>
        <translation>Bytes zum Gerät und von ihm</translation>
    </message>
    <message>
        <source>Nothing has passed yet.</source>
        <translation>Noch ist nichts geflossen.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Hold the view still</source>
        <translation>Die Anzeige anhalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is chosen, or all</source>
        <translation>Gewähltes oder alles kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the view</source>
        <translation>Die Anzeige leeren</translation>
    </message>
    <message>
        <source>Bytes on the line</source>
        <translation>Bytes auf der Leitung</translation>
    </message>
    <message>
        <source>paused, {count} new lines</source>
        <translation>angehalten, {count} neue Zeilen</translation>
    </message>
</context>
<context>
    <name>CarpetControls</name>
    <message>
        <source>Character that was read</source>
        <translation>Gelesenes Zeichen</translation>
    </message>
    <message>
        <source>last {n} parts</source>
        <translation>letzten {n} Teile</translation>
    </message>
    <message>
        <source>How many parts</source>
        <translation>Wie viele Teile</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Cut this character out of the kept line pictures</source>
        <translation>Dieses Zeichen aus den aufbewahrten Zeilenbildern schneiden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop collecting; what was found stays</source>
        <translation>Sammeln anhalten; Gefundenes bleibt</translation>
    </message>
    <message>
        <source>Parts looked through</source>
        <translation>Durchgesehene Teile</translation>
    </message>
    <message>
        <source>Choose a character. What was read as it is shown at once.</source>
        <translation>Wählen Sie ein Zeichen. Was so gelesen wurde, wird auf einmal gezeigt.</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>Gelesen &amp;als</translation>
    </message>
    <message>
        <source>&amp;Of the</source>
        <translation>&amp;Der</translation>
    </message>
    <message>
        <source>Looking for it …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>{n} crops. An edge marks those that were decided otherwise.</source>
        <translation>{n} Ausschnitte. Ein Rand markiert die anders entschiedenen.</translation>
    </message>
    <message>
        <source>Stopped after {n} crops.</source>
        <translation>Nach {n} Ausschnitten angehalten.</translation>
    </message>
    <message>
        <source>None in the kept pictures. Look through more parts.</source>
        <translation>Keines in den aufbewahrten Bildern. Sehen Sie mehr Teile durch.</translation>
    </message>
</context>
<context>
    <name>CarpetGrid</name>
    <message>
        <source>Crops of the chosen character</source>
        <translation>Ausschnitte des gewählten Zeichens</translation>
    </message>
</context>
<context>
    <name>CarpetPanel</name>
    <message>
        <source>Tap a crop to see its line.</source>
        <translation>Tippen Sie auf einen Ausschnitt, um seine Zeile zu sehen.</translation>
    </message>
</context>
<context>
    <name>ChannelTrial</name>
    <message>
        <source>Connected. Nothing was sent.</source>
        <translation>Verbunden. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>CharacterPad</name>
    <message>
        <source>Characters that may stand here</source>
        <translation>Zeichen, die hier stehen dürfen</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>horizontal</source>
        <translation>waagrecht</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>luminance</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>strecken</translation>
    </message>
    <message>
        <source>pad</source>
        <translation>auffüllen</translation>
    </message>
    <message>
        <source>area</source>
        <translation>area</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>cubic</source>
        <translation>cubic</translation>
    </message>
    <message>
        <source>nearest</source>
        <translation>nearest</translation>
    </message>
    <message>
        <source>grow</source>
        <translation>wachsen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>otsu</source>
        <translation>otsu</translation>
    </message>
    <message>
        <source>adaptive</source>
        <translation>adaptiv</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>fest</translation>
    </message>
    <message>
        <source>outer</source>
        <translation>außen</translation>
    </message>
    <message>
        <source>inner</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>system</source>
        <translation>wie System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>line</source>
        <translation>line</translation>
    </message>
    <message>
        <source>framed</source>
        <translation>framed</translation>
    </message>
    <message>
        <source>utf-8</source>
        <translation>utf-8</translation>
    </message>
    <message>
        <source>ascii</source>
        <translation>ascii</translation>
    </message>
    <message>
        <source>latin-1</source>
        <translation>latin-1</translation>
    </message>
    <message>
        <source>POST</source>
        <translation>POST</translation>
    </message>
    <message>
        <source>PUT</source>
        <translation>PUT</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>not OK</source>
        <translation>nicht OK</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>png</source>
        <translation>png</translation>
    </message>
    <message>
        <source>jpeg</source>
        <translation>jpeg</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>rapidocr</source>
        <translation>rapidocr</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>try both</source>
        <translation>beides</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>mod10</source>
        <translation>mod10</translation>
    </message>
    <message>
        <source>mod11</source>
        <translation>mod11</translation>
    </message>
    <message>
        <source>mod43</source>
        <translation>mod43</translation>
    </message>
    <message>
        <source>gs1</source>
        <translation>gs1</translation>
    </message>
    <message>
        <source>vin</source>
        <translation>vin</translation>
    </message>
    <message>
        <source>iso6346</source>
        <translation>iso6346</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>upper-alphanumeric</source>
        <translation>groß und Ziffern</translation>
    </message>
    <message>
        <source>alphanumeric</source>
        <translation>Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>hexadezimal</translation>
    </message>
    <message>
        <source>printable</source>
        <translation>alle druckbaren</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>The window closes after this part. Close again to forget the part.</source>
        <translation>Das Fenster schließt nach diesem Teil. Noch einmal schließen vergisst das Teil.</translation>
    </message>
</context>
<context>
    <name>CodeFieldList</name>
    <message>
        <source>Fields of the code</source>
        <translation>Felder des Codes</translation>
    </message>
    <message>
        <source>Add a field behind the chosen one</source>
        <translation>Ein Feld hinter dem gewählten einfügen</translation>
    </message>
    <message>
        <source>Remove the chosen field</source>
        <translation>Das gewählte Feld entfernen</translation>
    </message>
    <message>
        <source>Move the chosen field to the left</source>
        <translation>Das gewählte Feld nach links schieben</translation>
    </message>
    <message>
        <source>Move the chosen field to the right</source>
        <translation>Das gewählte Feld nach rechts schieben</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Known formats</source>
        <translation>Bekannte Formate</translation>
    </message>
    <message>
        <source>Take a known format, then change it as you need</source>
        <translation>Ein bekanntes Format nehmen und nach Bedarf ändern</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Own format</source>
        <translation>Eigenes Format</translation>
    </message>
</context>
<context>
    <name>CodeSlots</name>
    <message>
        <source>Correct the code</source>
        <translation>Code korrigieren</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Before the stage</source>
        <translation>Vor der Stufe</translation>
    </message>
    <message>
        <source>After the stage</source>
        <translation>Nach der Stufe</translation>
    </message>
    <message>
        <source>No picture yet. Read a part in Run, or open a picture above.</source>
        <translation>Noch kein Bild. Im Betrieb ein Teil lesen, oder oben ein Bild öffnen.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before | after {stage}</source>
        <translation>Vor | nach {stage}</translation>
    </message>
    <message>
        <source>After {stage}</source>
        <translation>Nach {stage}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>x {x}  y {y}   in the picture x {fx}  y {fy}   level {level}</source>
        <translation>x {x}  y {y}   im Bild x {fx}  y {fy}   Pegel {level}</translation>
    </message>
</context>
<context>
    <name>ConfusionList</name>
    <message>
        <source>Characters that were corrected</source>
        <translation>Korrigierte Zeichen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>War</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>No character was corrected.</source>
        <translation>Kein Zeichen wurde korrigiert.</translation>
    </message>
    <message>
        <source>{total} characters in all</source>
        <translation>{total} Zeichen insgesamt</translation>
    </message>
    <message>
        <source>the {n} most frequent pairs</source>
        <translation>die {n} häufigsten Paare</translation>
    </message>
    <message>
        <source>newest corrections only</source>
        <translation>nur neueste Korrekturen</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>no read</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>last cycle</source>
        <translation>letzter Takt</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>längster</translation>
    </message>
</context>
<context>
    <name>DeliveriesModel</name>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>DeliveriesTable</name>
    <message>
        <source>Results that have not arrived yet</source>
        <translation>Noch nicht angekommene Ergebnisse</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Deliveries</source>
        <translation>Lieferungen</translation>
    </message>
    <message>
        <source>Export what was set aside</source>
        <translation>Zurückgelegtes exportieren</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
</context>
<context>
    <name>DeliveryPanel</name>
    <message>
        <source>e.g. STATUS\r\n</source>
        <translation>z. B. STATUS\r\n</translation>
    </message>
    <message>
        <source>What a test sends to the device; \r\n ends a line</source>
        <translation>Was ein Test an das Gerät sendet; \r\n beendet eine Zeile</translation>
    </message>
    <message>
        <source>Te&amp;xt of a test</source>
        <translation>Te&amp;xt des Tests</translation>
    </message>
    <message>
        <source>A test is on its way …</source>
        <translation>Ein Test ist unterwegs …</translation>
    </message>
    <message>
        <source>Shift and arrows choose several, Ctrl+A chooses all</source>
        <translation>Umschalt und Pfeile wählen mehrere, Strg+A wählt alle</translation>
    </message>
    <message>
        <source>{total} in all, the first {listed} are listed</source>
        <translation>{total} insgesamt, die ersten {listed} sind gelistet</translation>
    </message>
    <message>
        <source>{channel}: not arrived yet</source>
        <translation>{channel}: noch nicht angekommen</translation>
    </message>
</context>
<context>
    <name>DeliveryWiring</name>
    <message>
        <source>{channel}: a result needs a person ({reason}). Press its chip above.</source>
        <translation>{channel}: Ein Ergebnis braucht Sie ({reason}). Drücken Sie oben auf seine Anzeige.</translation>
    </message>
    <message>
        <source>Nobody is logged in. Log in with Ctrl+U first.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich zuerst mit Strg+U an.</translation>
    </message>
    <message>
        <source>{n} results written to {path}.</source>
        <translation>{n} Ergebnisse nach {path} geschrieben.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Picture of the code</source>
        <translation>Bild des Codes</translation>
    </message>
    <message>
        <source>All about the part</source>
        <translation>Alles über das Teil</translation>
    </message>
    <message>
        <source>SEND AGAIN</source>
        <translation>NOCHMALS SENDEN</translation>
    </message>
    <message>
        <source>Send the part&apos;s result again where it is uncertain or set aside</source>
        <translation>Das Ergebnis nochmals senden, wo es ungewiss oder zurückgelegt ist</translation>
    </message>
    <message>
        <source>READ AGAIN</source>
        <translation>NEU LESEN</translation>
    </message>
    <message>
        <source>Read the kept picture with the part&apos;s own recipe and say what differs</source>
        <translation>Das aufbewahrte Bild mit dem Rezept des Teils neu lesen und Unterschiede nennen</translation>
    </message>
    <message>
        <source>TO LABELLED SET</source>
        <translation>ZUR MUSTERMENGE</translation>
    </message>
    <message>
        <source>Add picture and confirmed code to the set that recipes are tried on</source>
        <translation>Bild und bestätigten Code in die Menge aufnehmen, an der Rezepte geprüft werden</translation>
    </message>
    <message>
        <source>No part is chosen</source>
        <translation>Kein Teil gewählt</translation>
    </message>
</context>
<context>
    <name>DiffDialog</name>
    <message>
        <source>Changes of the recipe</source>
        <translation>Änderungen am Rezept</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Take this version</source>
        <translation>Diese Fassung nehmen</translation>
    </message>
    <message>
        <source>There is no earlier version.</source>
        <translation>Es gibt keine frühere Fassung.</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Kein Unterschied.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Press Finish, log in with Ctrl+U, then press Space: a part is read.</source>
        <translation>Drücken Sie Fertig, melden Sie sich mit Strg+U an, dann die Leertaste: Ein Teil wird gelesen.</translation>
    </message>
    <message>
        <source>Press Finish, then press Space: a part is read.</source>
        <translation>Drücken Sie Fertig, dann die Leertaste: Ein Teil wird gelesen.</translation>
    </message>
</context>
<context>
    <name>ExpectField</name>
    <message>
        <source>Scan or type the expected code, then Enter</source>
        <translation>Erwarteten Code scannen oder eingeben, dann Enter</translation>
    </message>
    <message>
        <source>Expected code</source>
        <translation>Erwarteter Code</translation>
    </message>
    <message>
        <source>Expect code…</source>
        <translation>Code erwarten …</translation>
    </message>
    <message>
        <source>Hold the next part against a code</source>
        <translation>Das nächste Teil mit einem Code vergleichen</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the export; nothing is left of it</source>
        <translation>Den Export abbrechen; nichts bleibt davon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>Diese Zeile wegnehmen</translation>
    </message>
    <message>
        <source>Writing: {written} of {total} parts</source>
        <translation>Schreibt: {written} von {total} Teilen</translation>
    </message>
    <message>
        <source>Writing: counting the parts …</source>
        <translation>Schreibt: zählt die Teile …</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Der Export wurde abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{rows} parts are in {path}.</source>
        <translation>{rows} Teile sind in {path}.</translation>
    </message>
</context>
<context>
    <name>FaultLine</name>
    <message>
        <source>Take back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Show what the recipe has here</source>
        <translation>Zeigen, was das Rezept hier hat</translation>
    </message>
    <message>
        <source>{label}: take back</source>
        <translation>{label}: zurück</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>all verdicts</source>
        <translation>alle Urteile</translation>
    </message>
    <message>
        <source>all decisions</source>
        <translation>alle Entscheidungen</translation>
    </message>
    <message>
        <source>all deliveries</source>
        <translation>alle Lieferungen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>all recipes</source>
        <translation>alle Rezepte</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>all operators</source>
        <translation>alle Bediener</translation>
    </message>
    <message>
        <source>Weakest character, at least</source>
        <translation>Schwächstes Zeichen, mindestens</translation>
    </message>
    <message>
        <source>Weakest character, at most</source>
        <translation>Schwächstes Zeichen, höchstens</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Type a code to look for</source>
        <translation>Einen gesuchten Code eingeben</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Take all filters away but the time</source>
        <translation>Alle Filter außer der Zeit wegnehmen</translation>
    </message>
    <message>
        <source>Find a code (Ctrl+F)</source>
        <translation>Code suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Code to look for</source>
        <translation>Gesuchter Code</translation>
    </message>
    <message>
        <source>Where the text stands in the code</source>
        <translation>Wo der Text im Code steht</translation>
    </message>
    <message>
        <source>begins with</source>
        <translation>beginnt mit</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>Letter for letter, at once among millions</source>
        <translation>Zeichen für Zeichen, sofort unter Millionen</translation>
    </message>
    <message>
        <source>In the code or in what was read, capitals or not</source>
        <translation>Im Code oder im Gelesenen, groß oder klein</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>Schwächstes</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder in a dialog</source>
        <translation>Den Ordner in einem Dialog wählen</translation>
    </message>
</context>
<context>
    <name>FrameView</name>
    <message>
        <source>Picture of the part</source>
        <translation>Bild des Teils</translation>
    </message>
</context>
<context>
    <name>GlyphModel</name>
    <message>
        <source>No. {n}: read as {read}, {p} % sure</source>
        <translation>Nr. {n}: gelesen als {read}, zu {p} % sicher</translation>
    </message>
    <message>
        <source>; decided as {text}</source>
        <translation>; entschieden als {text}</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <source>Histogram: before the stage as a line, after it filled</source>
        <translation>Histogramm: vor der Stufe als Linie, danach gefüllt</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>Schwächstes</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>read as {text}</source>
        <translation>gelesen als {text}</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Saved parts, newest first</source>
        <translation>Gespeicherte Teile, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Refresh</source>
        <translation>Auffrischen</translation>
    </message>
    <message>
        <source>Look for newer parts</source>
        <translation>Nach neueren Teilen sehen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Write the found parts into a CSV file</source>
        <translation>Die gefundenen Teile in eine CSV-Datei schreiben</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Every part in a list</source>
        <translation>Jedes Teil in einer Liste</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>What the parts have in common</source>
        <translation>Was die Teile gemeinsam haben</translation>
    </message>
    <message>
        <source>No part was saved in this time. Choose a longer one above.</source>
        <translation>In dieser Zeit wurde kein Teil gespeichert. Wählen Sie oben eine längere.</translation>
    </message>
    <message>
        <source>No part fits the filters. Ctrl+Backspace takes them away.</source>
        <translation>Kein Teil passt zu den Filtern. Strg+Rück nimmt sie weg.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
</context>
<context>
    <name>HistoryWiring</name>
    <message>
        <source>Export the found parts</source>
        <translation>Die gefundenen Teile exportieren</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rück</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Code under the line: {code}</source>
        <translation>Code unter der Zeile: {code}</translation>
    </message>
</context>
<context>
    <name>LineView</name>
    <message>
        <source>The line as it was read</source>
        <translation>Die Zeile, wie sie gelesen wurde</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
</context>
<context>
    <name>LoginWiring</name>
    <message>
        <source>Log in to begin.</source>
        <translation>Melden Sie sich an, um zu beginnen.</translation>
    </message>
    <message>
        <source>Nobody is logged in. Press Ctrl+U and give name and PIN.</source>
        <translation>Niemand ist angemeldet. Drücken Sie Strg+U und geben Sie Name und PIN ein.</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>anmelden</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>OCR inspection station</source>
        <translation>OCR-Prüfstation</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Close the station</source>
        <translation>Station schließen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>MappingRow</name>
    <message>
        <source>This is no TOML: {words}</source>
        <translation>Das ist kein TOML: {words}</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>Drag the points on the picture.</source>
        <translation>Ziehen Sie die Punkte im Bild.</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zum Vorgabewert</translation>
    </message>
    <message>
        <source>{label}: default</source>
        <translation>{label}: Vorgabe</translation>
    </message>
</context>
<context>
    <name>OfferedKeys</name>
    <message>
        <source>Keys on the screen</source>
        <translation>Tasten auf dem Schirm</translation>
    </message>
</context>
<context>
    <name>OptionalNumberRow</name>
    <message>
        <source>{label}: set</source>
        <translation>{label}: gesetzt</translation>
    </message>
    <message>
        <source>Unticked: none. {words}</source>
        <translation>Ohne Haken: keiner. {words}</translation>
    </message>
</context>
<context>
    <name>PageChoice</name>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>{title}: something is to be mended</source>
        <translation>{title}: hier ist etwas zu richten</translation>
    </message>
</context>
<context>
    <name>PartCycle</name>
    <message>
        <source>This part is decided but not saved yet: Enter tries again.</source>
        <translation>Dieses Teil ist entschieden, aber noch nicht gespeichert: Enter versucht es neu.</translation>
    </message>
    <message>
        <source>Nobody is logged in. Log in with Ctrl+U, then decide.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich mit Strg+U an, dann entscheiden Sie.</translation>
    </message>
</context>
<context>
    <name>PathRow</name>
    <message>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>{label}: choose</source>
        <translation>{label}: wählen</translation>
    </message>
    <message>
        <source>Choose the folder in a dialog</source>
        <translation>Den Ordner in einem Dialog wählen</translation>
    </message>
    <message>
        <source>Choose the file in a dialog</source>
        <translation>Die Datei in einem Dialog wählen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Who works here</source>
        <translation>Wer hier arbeitet</translation>
    </message>
    <message>
        <source>Is the station well?</source>
        <translation>Ist die Station in Ordnung?</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>No picture yet. Space takes one; Source above says where from.</source>
        <translation>Noch kein Bild. Die Leertaste nimmt eines auf; Quelle oben sagt, woher.</translation>
    </message>
    <message>
        <source>FROZEN</source>
        <translation>STANDBILD</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Wheel or + and - zoom, drag or the arrows move, double-click or 0 fits</source>
        <translation>Rad oder + und - vergrößern, Ziehen oder Pfeile verschieben, Doppelklick oder 0 passt ein</translation>
    </message>
</context>
<context>
    <name>PictureWiring</name>
    <message>
        <source>FROZEN</source>
        <translation>STANDBILD</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>Opening {title} …</source>
        <translation>{title} wird geöffnet …</translation>
    </message>
    <message>
        <source>Decide this part first, then change the source.</source>
        <translation>Entscheiden Sie zuerst dieses Teil, dann wechseln Sie die Quelle.</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Delete the last character</source>
        <translation>Letztes Zeichen löschen</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Learn from pictures…</source>
        <translation>Aus Bildern lernen …</translation>
    </message>
    <message>
        <source>Find the limits from pictures of good parts, at least 5, as they come</source>
        <translation>Die Grenzen aus Bildern guter Teile finden, mindestens 5, wie sie kommen</translation>
    </message>
    <message>
        <source>Pictures measured</source>
        <translation>Gemessene Bilder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This picture: focus {focus}, brightness {level}, black {dark} %, white {bright} %.</source>
        <translation>Dieses Bild: Schärfe {focus}, Helligkeit {level}, schwarz {dark} %, weiß {bright} %.</translation>
    </message>
</context>
<context>
    <name>QualityWiring</name>
    <message>
        <source>Cancelled; the limits are as they were.</source>
        <translation>Abgebrochen; die Grenzen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Learned from {n} pictures.</source>
        <translation>Aus {n} Bildern gelernt.</translation>
    </message>
    <message>
        <source>Could not be used: {n}.</source>
        <translation>Nicht brauchbar: {n}.</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Nothing waits here: every result has arrived.</source>
        <translation>Hier wartet nichts: Jedes Ergebnis ist angekommen.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>Lesung</translation>
    </message>
    <message>
        <source>Comparing with other parts comes in Run, not here.</source>
        <translation>Mit anderen Teilen wird erst im Betrieb verglichen, nicht hier.</translation>
    </message>
    <message>
        <source>{outcome}. Weakest character {sure}. {reasons}</source>
        <translation>{outcome}. Schwächstes Zeichen {sure}. {reasons}</translation>
    </message>
</context>
<context>
    <name>ReceiverBar</name>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>See whether it answers. No result is sent</source>
        <translation>Sehen, ob es antwortet. Kein Ergebnis wird gesendet</translation>
    </message>
    <message>
        <source>Bytes and results that wait …</source>
        <translation>Bytes und Wartendes …</translation>
    </message>
    <message>
        <source>See what goes over the line, and what has not arrived yet</source>
        <translation>Sehen, was über die Leitung geht und was noch nicht angekommen ist</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Frage an …</translation>
    </message>
</context>
<context>
    <name>ReceiverBox</name>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>See whether it answers. No result is sent</source>
        <translation>Sehen, ob geantwortet wird. Es wird kein Ergebnis gesendet</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Frage an …</translation>
    </message>
</context>
<context>
    <name>RecentParts</name>
    <message>
        <source>The last saved parts</source>
        <translation>Die zuletzt gespeicherten Teile</translation>
    </message>
    <message>
        <source>Last saved parts, newest first</source>
        <translation>Zuletzt gespeicherte Teile, neueste zuerst</translation>
    </message>
    <message>
        <source>Last saved parts, fails first</source>
        <translation>Zuletzt gespeicherte Teile, Fehler zuerst</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>RecipeBar</name>
    <message>
        <source>Recipe to tune</source>
        <translation>Rezept zum Abstimmen</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Letztes</translation>
    </message>
    <message>
        <source>Tune on the part that was read last</source>
        <translation>Am zuletzt gelesenen Teil abstimmen</translation>
    </message>
    <message>
        <source>Open picture…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Tune on a file</source>
        <translation>An einer Datei abstimmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wieder</translation>
    </message>
    <message>
        <source>Do it again after all</source>
        <translation>Doch wieder ausführen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Before and after in one picture, with a handle</source>
        <translation>Vorher und nachher in einem Bild, mit Griff</translation>
    </message>
    <message>
        <source>All stages</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every stage at once</source>
        <translation>Jede Stufe auf einmal</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Parts are read with it from now on</source>
        <translation>Ab jetzt werden Teile damit gelesen</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>Kopie speichern als …</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Frühere Fassungen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Recipe</source>
        <translation>&amp;Rezept</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More to do with the recipe</source>
        <translation>Mehr zum Rezept</translation>
    </message>
    <message>
        <source>● modified</source>
        <translation>● geändert</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>RecipeList</name>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
</context>
<context>
    <name>RecipePage</name>
    <message>
        <source>Short name {name}, checksum {hash}. A copy gets a name of its own.</source>
        <translation>Kurzname {name}, Prüfsumme {hash}. Eine Kopie bekommt einen eigenen Namen.</translation>
    </message>
</context>
<context>
    <name>RecipePartsWiring</name>
    <message>
        <source>As in {recipe}</source>
        <translation>Wie in {recipe}</translation>
    </message>
</context>
<context>
    <name>RecipeWiring</name>
    <message>
        <source>Mend {fields} first, or take it back: what is marked is not in the recipe.</source>
        <translation>Richten Sie zuerst {fields}, oder nehmen Sie es zurück: was markiert ist, steht nicht im Rezept.</translation>
    </message>
    <message>
        <source>Saving a recipe</source>
        <translation>Ein Rezept speichern</translation>
    </message>
</context>
<context>
    <name>ReplayWiring</name>
    <message>
        <source>The whole picture of this part was not kept (Setup, Pictures kept).</source>
        <translation>Das ganze Bild dieses Teils wurde nicht aufbewahrt (Einrichten, Bildarchiv).</translation>
    </message>
    <message>
        <source>Reading it again …</source>
        <translation>Wird neu gelesen …</translation>
    </message>
    <message>
        <source>Its recipe is not there any more.</source>
        <translation>Sein Rezept gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A trial in Tune came between. Read it again once more.</source>
        <translation>Ein Versuch in Abstimmen kam dazwischen. Bitte noch einmal neu lesen.</translation>
    </message>
    <message>
        <source>Reads the same: {code}, {verdict}.</source>
        <translation>Liest dasselbe: {code}, {verdict}.</translation>
    </message>
    <message>
        <source>Reads {code}, {verdict}; it was {was}.</source>
        <translation>Liest {code}, {verdict}; es war {was}.</translation>
    </message>
    <message>
        <source>Its recipe of that time was not kept: read with today&apos;s.</source>
        <translation>Das Rezept von damals ist nicht aufgehoben: gelesen mit dem heutigen.</translation>
    </message>
    <message>
        <source>Read with its recipe of that time.</source>
        <translation>Gelesen mit dem Rezept von damals.</translation>
    </message>
    <message>
        <source>The reader is another by now.</source>
        <translation>Der Leser ist inzwischen ein anderer.</translation>
    </message>
    <message>
        <source>Copying the picture …</source>
        <translation>Das Bild wird kopiert …</translation>
    </message>
    <message>
        <source>Added to {folder}.</source>
        <translation>In {folder} aufgenommen.</translation>
    </message>
    <message>
        <source>It is in {folder} already.</source>
        <translation>Es ist schon in {folder}.</translation>
    </message>
</context>
<context>
    <name>ReplyField</name>
    <message>
        <source>e.g. the part&apos;s new name; may stay empty</source>
        <translation>z. B. der neue Name des Teils; darf leer bleiben</translation>
    </message>
    <message>
        <source>What the device answered, as far as you know it. It goes to the plant server.</source>
        <translation>Was das Gerät geantwortet hat, soweit bekannt. Es geht an den Werksserver.</translation>
    </message>
    <message>
        <source>&amp;Reply of the device</source>
        <translation>&amp;Antwort des Geräts</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>No part waits. F4 in Run puts one aside.</source>
        <translation>Kein Teil wartet. F4 im Betrieb stellt eines zurück.</translation>
    </message>
    <message>
        <source>No weak character follows.</source>
        <translation>Kein schwaches Zeichen folgt.</translation>
    </message>
</context>
<context>
    <name>ReviewService</name>
    <message>
        <source>Postponing a part</source>
        <translation>Ein Teil zurückstellen</translation>
    </message>
    <message>
        <source>Type the code, or reject the part with F8.</source>
        <translation>Geben Sie den Code ein oder verwerfen Sie das Teil mit F8.</translation>
    </message>
    <message>
        <source>Deciding a part</source>
        <translation>Ein Teil entscheiden</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Postponed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Glyph carpet</source>
        <translation>Zeichenteppich</translation>
    </message>
</context>
<context>
    <name>ReviewWiring</name>
    <message>
        <source>It waits in Review.
Ready for the next part: press Space.</source>
        <translation>Es wartet unter Klären.
Bereit für das nächste Teil: Leertaste drücken.</translation>
    </message>
    <message>
        <source>POSTPONED</source>
        <translation>ZURÜCKGESTELLT</translation>
    </message>
    <message>
        <source>That came like a scan. Enter saves the code as it stands, {key}: as read.</source>
        <translation>Das kam wie von einem Scanner. Enter speichert den Code, wie er dasteht; {key}: wie gelesen.</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>Saved as No. {n}: {text}</source>
        <translation>Gespeichert als Nr. {n}: {text}</translation>
    </message>
    <message>
        <source>Kept. Another person goes on with this part.</source>
        <translation>Notiert. Eine andere Person macht mit diesem Teil weiter.</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>READY</source>
        <translation>BEREIT</translation>
    </message>
    <message>
        <source>Put the part in place and press Space.</source>
        <translation>Legen Sie das Teil ein und drücken Sie die Leertaste.</translation>
    </message>
    <message>
        <source>LOADING</source>
        <translation>LÄDT</translation>
    </message>
    <message>
        <source>You can press Space already: the part is read when the reader is ready.</source>
        <translation>Die Leertaste gilt schon: Gelesen wird, wenn der Leser bereit ist.</translation>
    </message>
    <message>
        <source>CAPTURING</source>
        <translation>AUFNAHME</translation>
    </message>
    <message>
        <source>Keep the part still.</source>
        <translation>Halten Sie das Teil still.</translation>
    </message>
    <message>
        <source>The picture is taken; you may change the part.</source>
        <translation>Das Bild ist gemacht; Sie dürfen das Teil wechseln.</translation>
    </message>
    <message>
        <source>The reader is still loading. This part is read as soon as it is ready.</source>
        <translation>Der Leser lädt noch. Dieses Teil wird gelesen, sobald er bereit ist.</translation>
    </message>
    <message>
        <source>READING</source>
        <translation>LIEST</translation>
    </message>
    <message>
        <source>SAVING</source>
        <translation>SPEICHERT</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>No. {serial}: {text}
Ready for the next part: press Space.</source>
        <translation>Nr. {serial}: {text}
Bereit für das nächste Teil: Leertaste drücken.</translation>
    </message>
    <message>
        <source>SAVED</source>
        <translation>GESPEICHERT</translation>
    </message>
    <message>
        <source>Ready for the next part: press Space.</source>
        <translation>Bereit für das nächste Teil: Leertaste drücken.</translation>
    </message>
    <message>
        <source>SENT</source>
        <translation>GESENDET</translation>
    </message>
    <message>
        <source>Safe here, waiting for: {channels}.</source>
        <translation>Hier gesichert, wartet auf: {channels}.</translation>
    </message>
    <message>
        <source>QUEUED</source>
        <translation>EINGEREIHT</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NICHT GESICHERT</translation>
    </message>
    <message>
        <source>Nothing is lost. Mend it, then Enter saves this part.</source>
        <translation>Nichts ist verloren. Beheben Sie es, dann speichert Enter dieses Teil.</translation>
    </message>
    <message>
        <source>FAULT</source>
        <translation>STÖRUNG</translation>
    </message>
    <message>
        <source>SAVE IT?</source>
        <translation>SPEICHERN?</translation>
    </message>
    <message>
        <source>CAPTURE &amp;&amp; READ</source>
        <translation>AUFNEHMEN &amp;&amp; LESEN</translation>
    </message>
    <message>
        <source>{n} too early</source>
        <translation>{n} zu früh</translation>
    </message>
    <message>
        <source>CORRECT</source>
        <translation>KORREKTUR</translation>
    </message>
    <message>
        <source>Type over the wrong characters. Enter saves, Esc leaves.</source>
        <translation>Überschreiben Sie falsche Zeichen. Enter speichert, Esc verlässt.</translation>
    </message>
    <message>
        <source>Insert, Delete, Backspace add or take slots.</source>
        <translation>Einfg, Entf, Rück fügen Plätze ein oder nehmen sie weg.</translation>
    </message>
</context>
<context>
    <name>ScreenKeys</name>
    <message>
        <source>Small letters</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Das letzte Zeichen löschen</translation>
    </message>
    <message>
        <source>SPACE</source>
        <translation>LEERTASTE</translation>
    </message>
    <message>
        <source>A blank</source>
        <translation>Ein Leerzeichen</translation>
    </message>
    <message>
        <source>CLEAR</source>
        <translation>ALLES WEG</translation>
    </message>
    <message>
        <source>Take all of the text away</source>
        <translation>Den ganzen Text wegnehmen</translation>
    </message>
    <message>
        <source>ENTER</source>
        <translation>ENTER</translation>
    </message>
    <message>
        <source>Take what was typed (Enter)</source>
        <translation>Das Eingegebene übernehmen (Enter)</translation>
    </message>
    <message>
        <source>QWERTYUIOP</source>
        <translation>QWERTZUIOPÜ</translation>
    </message>
    <message>
        <source>ASDFGHJKL</source>
        <translation>ASDFGHJKLÖÄ</translation>
    </message>
    <message>
        <source>ZXCVBNM</source>
        <translation>YXCVBNM</translation>
    </message>
</context>
<context>
    <name>SelfTestPanel</name>
    <message>
        <source>Test the station</source>
        <translation>Station prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Findings of the self-test</source>
        <translation>Befunde des Selbsttests</translation>
    </message>
    <message>
        <source>Looking at the station …</source>
        <translation>Die Station wird geprüft …</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>{n} to mend</source>
        <translation>{n} zu beheben</translation>
    </message>
</context>
<context>
    <name>SelfTestService</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The self-test failed: {words}</source>
        <translation>Der Selbsttest scheiterte: {words}</translation>
    </message>
    <message>
        <source>The self-test could not be started.</source>
        <translation>Der Selbsttest ließ sich nicht starten.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Logged out: nobody touched the station.</source>
        <translation>Abgemeldet: Niemand hat die Station berührt.</translation>
    </message>
</context>
<context>
    <name>SetBar</name>
    <message>
        <source>Labelled set</source>
        <translation>Mustermenge</translation>
    </message>
    <message>
        <source>Show or hide the labelled pictures</source>
        <translation>Musterbilder zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Run set</source>
        <translation>Menge lesen</translation>
    </message>
    <message>
        <source>Read every labelled picture with the recipe as it stands, and as saved</source>
        <translation>Jedes Musterbild lesen: mit dem Rezept, wie es hier steht, und wie es gespeichert ist</translation>
    </message>
    <message>
        <source>Auto-tune</source>
        <translation>Werte suchen</translation>
    </message>
    <message>
        <source>Look for better values of the stages; proposes, never saves</source>
        <translation>Bessere Werte der Stufen suchen; schlägt vor, speichert nie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Stop after the picture that is being read</source>
        <translation>Nach dem Bild aufhören, das gerade gelesen wird</translation>
    </message>
    <message>
        <source>Add picture…</source>
        <translation>Bild aufnehmen…</translation>
    </message>
    <message>
        <source>Put the picture shown into the set, with its true code</source>
        <translation>Das gezeigte Bild mit seinem wahren Code in die Menge aufnehmen</translation>
    </message>
    <message>
        <source>Remove the chosen picture…</source>
        <translation>Das gewählte Bild entfernen…</translation>
    </message>
    <message>
        <source>Auto-tune on the picture shown alone…</source>
        <translation>Werte suchen nur am gezeigten Bild…</translation>
    </message>
    <message>
        <source>Use the station&apos;s set</source>
        <translation>Die Menge der Station</translation>
    </message>
    <message>
        <source>Use the sample pictures</source>
        <translation>Die mitgelieferten Beispielbilder</translation>
    </message>
    <message>
        <source>Use a folder…</source>
        <translation>Ein Ordner…</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>More to do with the labelled set</source>
        <translation>Mehr mit der Mustermenge</translation>
    </message>
</context>
<context>
    <name>SetPictures</name>
    <message>
        <source>Adding to the labelled set</source>
        <translation>In die Mustermenge aufnehmen</translation>
    </message>
    <message>
        <source>Add to the labelled set</source>
        <translation>In die Mustermenge aufnehmen</translation>
    </message>
    <message>
        <source>Only the station&apos;s own set is changed here; this one is a folder&apos;s.</source>
        <translation>Hier wird nur die Menge der Station geändert; diese gehört zu einem Ordner.</translation>
    </message>
    <message>
        <source>Removing from the labelled set</source>
        <translation>Aus der Mustermenge entfernen</translation>
    </message>
    <message>
        <source>This picture is in the set already.</source>
        <translation>Dieses Bild ist schon in der Menge.</translation>
    </message>
</context>
<context>
    <name>SetProposal</name>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>Change the recipe so, as one step that can be undone</source>
        <translation>Das Rezept so ändern, als ein Schritt, der zurückgenommen werden kann</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Leave the recipe as it is</source>
        <translation>Das Rezept lassen, wie es ist</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>The recipe was changed meanwhile: undo that, or search again</source>
        <translation>Das Rezept wurde inzwischen geändert: das zurücknehmen oder neu suchen</translation>
    </message>
</context>
<context>
    <name>SetStrip</name>
    <message>
        <source>Reading {read} of {count} …</source>
        <translation>Lese {read} von {count} …</translation>
    </message>
    <message>
        <source>No labelled picture for this recipe yet.</source>
        <translation>Noch kein Musterbild für dieses Rezept.</translation>
    </message>
    <message>
        <source>Pictures: {count}, not run yet.</source>
        <translation>Bilder: {count}, noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Stopped after {read} of {count}: {words}</source>
        <translation>Nach {read} von {count} angehalten: {words}</translation>
    </message>
    <message>
        <source>Out of date: {words}</source>
        <translation>Überholt: {words}</translation>
    </message>
</context>
<context>
    <name>SetTiles</name>
    <message>
        <source>Labelled pictures</source>
        <translation>Musterbilder</translation>
    </message>
    <message>
        <source>Out of date.</source>
        <translation>Überholt.</translation>
    </message>
</context>
<context>
    <name>SetWiring</name>
    <message>
        <source>There is nothing to run: add the picture shown with its code first.</source>
        <translation>Es gibt nichts zu lesen: erst das gezeigte Bild mit seinem Code aufnehmen.</translation>
    </message>
    <message>
        <source>The set is being read …</source>
        <translation>Die Menge wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing is broken. Save the recipe now.</source>
        <translation>Nichts wurde schlechter. Das Rezept jetzt speichern.</translation>
    </message>
    <message>
        <source>Open a picture first.</source>
        <translation>Erst ein Bild öffnen.</translation>
    </message>
    <message>
        <source>Auto-tune on this picture</source>
        <translation>Werte suchen an diesem Bild</translation>
    </message>
    <message>
        <source>Looking for better values …</source>
        <translation>Suche bessere Werte …</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Changing the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Changing people</source>
        <translation>Personen ändern</translation>
    </message>
</context>
<context>
    <name>SetupView</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Bereiche der Einstellungen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the settings file (Ctrl+Shift+W)</source>
        <translation>Die Einstellungsdatei schreiben (Strg+Umschalt+W)</translation>
    </message>
    <message>
        <source>Forget changes</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Show the settings as they are saved</source>
        <translation>Die gespeicherten Einstellungen zeigen</translation>
    </message>
    <message>
        <source>Apply now</source>
        <translation>Jetzt anwenden</translation>
    </message>
    <message>
        <source>Build the window anew with the saved settings</source>
        <translation>Das Fenster mit den gespeicherten Einstellungen neu aufbauen</translation>
    </message>
    <message>
        <source>Step by step …</source>
        <translation>Schritt für Schritt …</translation>
    </message>
    <message>
        <source>Go through the first set-up again (Ctrl+Shift+F)</source>
        <translation>Die Ersteinrichtung noch einmal durchgehen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Who may work here, and what they may do.</source>
        <translation>Wer hier arbeiten darf, und was.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>The station looks at everything it stands on, and says what to mend.</source>
        <translation>Die Station sieht alles nach, worauf sie steht, und sagt, was zu beheben ist.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über die Station</translation>
    </message>
</context>
<context>
    <name>SetupWiring</name>
    <message>
        <source>Changing the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Not saved. {words}</source>
        <translation>Nicht gespeichert. {words}</translation>
    </message>
    <message>
        <source>Saved. Press Apply now, or it counts when the station starts again.</source>
        <translation>Gespeichert. Jetzt anwenden, sonst gilt es ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Decide the part on the screen first, then apply.</source>
        <translation>Entscheiden Sie zuerst das Teil am Bildschirm, dann anwenden.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Own recipes</source>
        <translation>Eigene Rezepte</translation>
    </message>
    <message>
        <source>Runs with</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Tune reads one picture by itself. These are judged when parts are read in Run, and so is a code that is expected.</source>
        <translation>Abstimmen liest ein einzelnes Bild. Diese Prüfungen gelten beim Lesen von Teilen im Betrieb, ebenso ein erwarteter Code.</translation>
    </message>
</context>
<context>
    <name>SideRow</name>
    <message>
        <source>What this other side does from now on</source>
        <translation>Was diese Gegenstelle von nun an tut</translation>
    </message>
    <message>
        <source>{n} arrived</source>
        <translation>{n} angekommen</translation>
    </message>
</context>
<context>
    <name>SidesDialog</name>
    <message>
        <source>Demo: the other sides</source>
        <translation>Demo: die Gegenstellen</translation>
    </message>
    <message>
        <source>Nothing here is real: pictures, device and servers are simulated in this program, and every record is marked DEMO. Choose what goes wrong, confirm a part (Space, Enter), and watch the chips on top.</source>
        <translation>Nichts hier ist echt: Bilder, Gerät und Server sind in diesem Programm simuliert, und jeder Datensatz ist als DEMO gekennzeichnet. Wählen Sie eine Störung, bestätigen Sie ein Teil (Leertaste, Enter) und sehen Sie auf die Anzeigen oben.</translation>
    </message>
    <message>
        <source>Dashboard of the line server: {link}</source>
        <translation>Übersicht des Linienservers: {link}</translation>
    </message>
    <message>
        <source>Controller, in a terminal: {command}</source>
        <translation>Steuerung, in einem Terminal: {command}</translation>
    </message>
    <message>
        <source>All well again</source>
        <translation>Alles wieder gut</translation>
    </message>
    <message>
        <source>Take every fault away</source>
        <translation>Alle Störungen wegnehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reader: {name}</source>
        <translation>Leser: {name}</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Kind of source</source>
        <translation>Art der Quelle</translation>
    </message>
    <message>
        <source>Sample pictures, in turn</source>
        <translation>Musterbilder, der Reihe nach</translation>
    </message>
    <message>
        <source>A folder of pictures</source>
        <translation>Ein Ordner mit Bildern</translation>
    </message>
    <message>
        <source>A camera</source>
        <translation>Eine Kamera</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Show the test picture</source>
        <translation>Testbild zeigen</translation>
    </message>
    <message>
        <source>Open this source and show what it sees now</source>
        <translation>Diese Quelle öffnen und zeigen, was sie jetzt sieht</translation>
    </message>
    <message>
        <source>No test picture yet.</source>
        <translation>Noch kein Testbild.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>TEST PICTURE</source>
        <translation>TESTBILD</translation>
    </message>
    <message>
        <source>This is what it sees: about {width} x {height} px.</source>
        <translation>Das sieht sie: etwa {width} x {height} px.</translation>
    </message>
    <message>
        <source>Changed. Show the test picture again.</source>
        <translation>Geändert. Lassen Sie sich das Testbild noch einmal zeigen.</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>Add a stage behind the chosen one</source>
        <translation>Eine Stufe hinter der gewählten einfügen</translation>
    </message>
    <message>
        <source>Remove the chosen stage</source>
        <translation>Die gewählte Stufe entfernen</translation>
    </message>
    <message>
        <source>Move the chosen stage up</source>
        <translation>Die gewählte Stufe nach oben</translation>
    </message>
    <message>
        <source>Move the chosen stage down</source>
        <translation>Die gewählte Stufe nach unten</translation>
    </message>
    <message>
        <source>&amp;Stages</source>
        <translation>&amp;Stufen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Choose a stage to tune it, or add one with +.</source>
        <translation>Wählen Sie eine Stufe zum Abstimmen oder fügen Sie eine mit + hinzu.</translation>
    </message>
</context>
<context>
    <name>StageRows</name>
    <message>
        <source>Stages of the recipe</source>
        <translation>Stufen des Rezepts</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>Preprocessing stages</source>
        <translation>Stufen der Vorverarbeitung</translation>
    </message>
    <message>
        <source>Click a stage, or Page Down and Page Up, to see it large; Home goes back</source>
        <translation>Klick auf eine Stufe, Bild ab oder Bild auf zeigt sie groß; Pos1 geht zurück</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Here every stage of a part is seen.</source>
        <translation>Hier ist jede Stufe eines Teils zu sehen.</translation>
    </message>
    <message>
        <source>{label}: done in one step with the next</source>
        <translation>{label}: in einem Schritt mit der nächsten</translation>
    </message>
</context>
<context>
    <name>StagesGrid</name>
    <message>
        <source>All stages</source>
        <translation>Alle Stufen</translation>
    </message>
</context>
<context>
    <name>StationPage</name>
    <message>
        <source>The station&apos;s name stands in every record. The operator&apos;s name, too, unless people log in (step 4).</source>
        <translation>Der Name der Station steht in jedem Datensatz. Der des Bedieners auch, wenn sich niemand anmeldet (Schritt 4).</translation>
    </message>
    <message>
        <source>This screen has {width} x {height} points. Texts and buttons follow its size in millimetres by themselves. F11 fills the whole screen.</source>
        <translation>Dieser Bildschirm hat {width} x {height} Punkte. Texte und Knöpfe richten sich von selbst nach seiner Größe in Millimetern. F11 füllt den ganzen Bildschirm.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Where the pictures come from (Alt+S)</source>
        <translation>Woher die Bilder kommen (Alt+S)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reci&amp;pe</source>
        <translation>Re&amp;zept</translation>
    </message>
    <message>
        <source>Checksum of the recipe&apos;s settings</source>
        <translation>Prüfsumme der Einstellungen des Rezepts</translation>
    </message>
    <message>
        <source>Operator
{name}</source>
        <translation>Bediener
{name}</translation>
    </message>
    <message>
        <source>Who works here now (Ctrl+U)</source>
        <translation>Wer jetzt hier arbeitet (Strg+U)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>Nothing here is real. Press to let device or servers go wrong (F12)</source>
        <translation>Nichts hier ist echt. Drücken, um Gerät oder Server gestört laufen zu lassen (F12)</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>mend {n} in Tune</source>
        <translation>{n} in Abstimmen richten</translation>
    </message>
    <message>
        <source>all can be used</source>
        <translation>alle brauchbar</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>This source knows the recipe of each part</source>
        <translation>Diese Quelle kennt das Rezept jedes Teils</translation>
    </message>
    <message>
        <source>The recipe for the next part (Alt+P)</source>
        <translation>Das Rezept für das nächste Teil (Alt+Z)</translation>
    </message>
    <message>
        <source>Expected {code}</source>
        <translation>Erwartet {code}</translation>
    </message>
    <message>
        <source>Operator: {name}</source>
        <translation>Bediener: {name}</translation>
    </message>
</context>
<context>
    <name>TicksRow</name>
    <message>
        <source>nothing to choose from</source>
        <translation>nichts zur Wahl</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>All parts that the filters let through</source>
        <translation>Alle Teile, die die Filter durchlassen</translation>
    </message>
    <message>
        <source>first-pass yield</source>
        <translation>sofort richtig</translation>
    </message>
    <message>
        <source>OK at once, and confirmed as read</source>
        <translation>Sofort OK und wie gelesen bestätigt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>A person changed what was read</source>
        <translation>Ein Mensch änderte das Gelesene</translation>
    </message>
    <message>
        <source>no reads</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <source>Nothing that could be a code</source>
        <translation>Nichts, was ein Code sein könnte</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>A person turned the part down</source>
        <translation>Ein Mensch verwarf das Teil</translation>
    </message>
    <message>
        <source>worst cycle</source>
        <translation>längster Takt</translation>
    </message>
    <message>
        <source>The longest time from picture to code</source>
        <translation>Die längste Zeit vom Bild zum Code</translation>
    </message>
</context>
<context>
    <name>TimeRange</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the parts were decided</source>
        <translation>Wann die Teile entschieden wurden</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Alle Zeit</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>TouchKeys</name>
    <message>
        <source>GAP</source>
        <translation>LÜCKE</translation>
    </message>
    <message>
        <source>Open an empty slot (Insert)</source>
        <translation>Ein leeres Feld öffnen (Einfg)</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>LÖSCHEN</translation>
    </message>
    <message>
        <source>Take a character away (Delete)</source>
        <translation>Ein Zeichen wegnehmen (Entf)</translation>
    </message>
    <message>
        <source>ENTER</source>
        <translation>ENTER</translation>
    </message>
    <message>
        <source>Take what was typed (Enter)</source>
        <translation>Das Getippte übernehmen (Enter)</translation>
    </message>
</context>
<context>
    <name>TuneView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>TuneWiring</name>
    <message>
        <source>Open a picture to tune on.</source>
        <translation>Öffnen Sie ein Bild zum Abstimmen.</translation>
    </message>
    <message>
        <source>No part was read yet. Open a picture instead.</source>
        <translation>Noch wurde kein Teil gelesen. Öffnen Sie stattdessen ein Bild.</translation>
    </message>
</context>
<context>
    <name>UsersPanel</name>
    <message>
        <source>People of this station</source>
        <translation>Personen dieser Station</translation>
    </message>
    <message>
        <source>Operator: reads and decides</source>
        <translation>Bediener: liest und entscheidet</translation>
    </message>
    <message>
        <source>Engineer: also tunes</source>
        <translation>Einrichter: stimmt auch ab</translation>
    </message>
    <message>
        <source>Admin: also sets up</source>
        <translation>Admin: richtet auch ein</translation>
    </message>
    <message>
        <source>Add or change</source>
        <translation>Aufnehmen oder ändern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;PIN, at least 4 characters</source>
        <translation>&amp;PIN, mindestens 4 Zeichen</translation>
    </message>
    <message>
        <source>Whoever works here logs in with name and PIN.</source>
        <translation>Wer hier arbeitet, meldet sich mit Name und PIN an.</translation>
    </message>
    <message>
        <source>Nobody has to log in: everybody may do everything. The first person added here has to be an admin.</source>
        <translation>Niemand muss sich anmelden: Alle dürfen alles. Die erste Person hier muss Admin sein.</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>looking</source>
        <translation>sieht nach</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>The disk is {words}. Free some space; the station then goes on.</source>
        <translation>Die Platte ist {words}. Schaffen Sie Platz; dann geht es weiter.</translation>
    </message>
    <message>
        <source>{n} waiting: {words}</source>
        <translation>{n} warten: {words}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
</context>
<context>
    <name>WizardDialog</name>
    <message>
        <source>First set-up</source>
        <translation>Ersteinrichtung</translation>
    </message>
    <message>
        <source>3  Recipe, results</source>
        <translation>3  Rezept, Ergebnis</translation>
    </message>
    <message>
        <source>Skip the set-up (Esc)</source>
        <translation>Einrichtung überspringen (Esc)</translation>
    </message>
    <message>
        <source>Leave everything as it is; Setup can start this again</source>
        <translation>Alles lassen, wie es ist; unter Einrichten geht es noch einmal</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>S&amp;kip this step</source>
        <translation>Schritt &amp;überspringen</translation>
    </message>
    <message>
        <source>Leave what this step asks for as it was</source>
        <translation>Lassen, wie es war, was dieser Schritt fragt</translation>
    </message>
    <message>
        <source>1  Station</source>
        <translation>1  Station</translation>
    </message>
    <message>
        <source>2  Camera</source>
        <translation>2  Kamera</translation>
    </message>
    <message>
        <source>4  People</source>
        <translation>4  Personen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Leave, save nothing (Esc)</source>
        <translation>Verlassen, nichts speichern (Esc)</translation>
    </message>
    <message>
        <source>Only want to look? Press Esc, then Space: the first sample part is read.</source>
        <translation>Nur ansehen? Esc drücken, dann die Leertaste: Das erste Musterteil wird gelesen.</translation>
    </message>
    <message>
        <source>Four short steps, and each may be skipped. Nothing is saved before Finish at the end, and everything can be changed later in Setup.</source>
        <translation>Vier kurze Schritte, jeder darf übersprungen werden. Vor „Fertig“ am Ende wird nichts gespeichert, und alles lässt sich später unter Einrichten ändern.</translation>
    </message>
    <message>
        <source>Where do the pictures come from? Without a camera take the sample pictures.</source>
        <translation>Woher kommen die Bilder? Ohne Kamera nehmen Sie die Musterbilder.</translation>
    </message>
    <message>
        <source>Which marks are read, and who gets the results?</source>
        <translation>Was wird gelesen, und wer bekommt die Ergebnisse?</translation>
    </message>
    <message>
        <source>Who works here? Leave it empty if nobody has to log in. Meanwhile the station looks at itself.</source>
        <translation>Wer arbeitet hier? Lassen Sie es leer, wenn sich niemand anmelden muss. Inzwischen prüft sich die Station selbst.</translation>
    </message>
    <message>
        <source>This will be saved:</source>
        <translation>Das wird gespeichert:</translation>
    </message>
</context>
<context>
    <name>WizardWiring</name>
    <message>
        <source>Changing the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>The sample pictures bring their own recipe; this one counts for others.</source>
        <translation>Die Musterbilder bringen ihr Rezept mit; dieses hier gilt für andere.</translation>
    </message>
    <message>
        <source>Folder; empty: the station&apos;s own</source>
        <translation>Ordner; leer: der eigene</translation>
    </message>
    <message>
        <source>A laser, scanner or printer on the line gets each code, by TCP.</source>
        <translation>Ein Laser, Scanner oder Drucker an der Linie bekommt jeden Code, über TCP.</translation>
    </message>
    <message>
        <source>The plant&apos;s own server (MES) gets each part, by HTTP.</source>
        <translation>Der eigene Server des Werks (MES) bekommt jedes Teil, über HTTP.</translation>
    </message>
    <message>
        <source>Collects the results of many stations, with a dashboard.</source>
        <translation>Sammelt die Ergebnisse vieler Stationen, mit einer Übersicht.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>Every result goes into the database and a CSV file in this folder.</source>
        <translation>Jedes Ergebnis kommt in die Datenbank und eine CSV-Datei in diesem Ordner.</translation>
    </message>
    <message>
        <source>Also to, as you like:</source>
        <translation>Auch an, nach Wunsch:</translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation>Wohin die Ergebnisse gehen</translation>
    </message>
</context>
</TS>

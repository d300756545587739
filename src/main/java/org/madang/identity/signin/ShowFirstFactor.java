package org.madang.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.database.Db;
import org.madang.identity.Unreachable;
import org.madang.identity.secondfactor.AskAgain;
import org.madang.shared.Language;
import org.madang.shared.PersonId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Takes the password, or a code by mail, of somebody who is in already. */
@Component
class ShowFirstFactor implements AskAgain.FirstFactor {
    private record Row(@Nullable String email, @Nullable String passwordHash, boolean demonstration) {}

    private final Db db;
    private final PasswordEncoder passwords;
    private final RequestCode request;
    private final RedeemCode redeem;

    ShowFirstFactor(Db db, PasswordEncoder passwords, RequestCode request, RedeemCode redeem) {
        this.db = db;
        this.passwords = passwords;
        this.request = request;
        this.redeem = redeem;
    }

    private Row row(PersonId person) {
        return db.sql("select email, password_hash, demonstration from identity_person where id = :person")
                .param("person", person)
                .one(Row.class);
    }

    @Override
    public Optional<Means> means(PersonId person) {
        Row row = row(person);
        // Whoever has nothing to show yet could make themselves a second factor instead, and be stopped no more.
        boolean nothing =
                row.passwordHash() == null && row.email() != null && row.email().endsWith(Unreachable.DOMAIN);
        return row.demonstration() || nothing
                ? Optional.empty()
                : Optional.of(new Means(row.email() == null ? "–" : row.email(), row.passwordHash() != null));
    }

    @Override
    public void mail(PersonId person, Language language, HttpServletRequest from) {
        address(person).ifPresent(address -> request.request(address, language, ClientAddress.of(from)));
    }

    @Override
    public boolean accepts(PersonId person, String typed, HttpServletRequest from) {
        String hash = row(person).passwordHash();
        if (hash != null && typed.length() <= 200 && passwords.matches(typed, hash)) return true;
        return typed.strip().matches("[0-9 ]{6,12}")
                && address(person)
                        .map(address -> redeem.redeem(address, typed, Language.ENGLISH, ClientAddress.of(from))
                                        instanceof RedeemCode.Outcome.Welcome(var whose)
                                && whose.equals(person))
                        .orElse(false);
    }

    private Optional<Address> address(PersonId person) {
        return Optional.ofNullable(row(person).email()).flatMap(Address::parse);
    }
}
